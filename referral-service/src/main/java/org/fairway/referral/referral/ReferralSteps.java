package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.referral.common.Moment;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Takes a step that was found to be allowed: the status, its history and its event, all or nothing.
 */
@ApplicationScoped
class ReferralSteps {

  private static final Duration DATED_BACK = Duration.ofMinutes(1);

  private final ReferralRepository referrals;
  private final ReferralHistory history;
  private final NewReferralRow rows;
  private final PersonOnTheWire people;
  private final Outbox outbox;
  private final Event<ReferralMoved> moved;
  private final CurrentScope scope;
  private final SecureRandom random = new SecureRandom();

  ReferralSteps(
      ReferralRepository referrals,
      ReferralHistory history,
      NewReferralRow rows,
      PersonOnTheWire people,
      Outbox outbox,
      Event<ReferralMoved> moved,
      CurrentScope scope) {
    this.referrals = referrals;
    this.history = history;
    this.rows = rows;
    this.people = people;
    this.outbox = outbox;
    this.moved = moved;
    this.scope = scope;
  }

  /** A step that says no more than itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(Referral referral, ReferralAction action) {
    take(referral, new MoveRequest(action, null, null, null));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void take(Referral referral, MoveRequest request) {
    take(referral, request, Moment.now());
  }

  /** As above, of a step that was taken at another time. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(Referral referral, MoveRequest request, Instant now) {
    ReferralAction action = request.action();
    ReferralStatus from = referral.status();
    if (action == ReferralAction.SUBMIT || action == ReferralAction.REDIRECT) {
      named(referral, request, now);
      return;
    }
    if (request.extras().outcome() != null) {
      referral.outcome(request.extras().outcome());
    }
    referral.take(action, request.reason(), now);
    if (request.extras().reviewOn() != null) {
      referral.handle(referral.handling().reviewedOn(request.extras().reviewOn()), now);
    }
    tell(referral, from, request, null);
    if (referral.status() == ReferralStatus.ACCEPTED && referral.outcome() != null) {
      finish(referral);
    }
  }

  /** Looks for a free name, and so must come before a change is there to be flushed. */
  private void named(Referral referral, MoveRequest request, Instant now) {
    Reference name =
        Reference.mintFree(
            ReferencePrefixes.of(referral.tenant()),
            random,
            reference -> referrals.hasReference(reference, scope.get()));
    ReferralStatus from = referral.status();
    if (request.action() == ReferralAction.SUBMIT) {
      referral.named(name, now);
      referral.take(ReferralAction.SUBMIT, request.reason(), now);
      tell(referral, from, request, null);
      return;
    }
    UUID childId = Ids.next();
    Referral child = referral.redirected(childId, request.extras().redirection(), name, now);
    referral.take(ReferralAction.REDIRECT, request.reason(), now);
    referral.handle(referral.handling().leadsTo(childId), now);
    tell(referral, from, request, childId);
    begin(child, referral);
  }

  private void tell(Referral referral, ReferralStatus from, MoveRequest request, UUID about) {
    referrals.flush();
    history.moved(referral, from, request.action(), request.note(), about);
    PersonFacts person = people.of(referral.personId()).orElseThrow();
    ReferralEvent.of(referral, request.action(), person).ifPresent(outbox::append);
    moved.fire(news(referral, from, request.action()));
  }

  private void begin(Referral child, Referral parent) {
    rows.insert(child);
    history.moved(child, null, ReferralAction.SUBMIT, null, parent.id());
    PersonFacts person = people.of(child.personId()).orElseThrow();
    ReferralEvent.of(child, ReferralAction.SUBMIT, person).ifPresent(outbox::append);
    moved.fire(news(child, null, ReferralAction.SUBMIT));
  }

  private static ReferralMoved news(Referral referral, ReferralStatus from, ReferralAction action) {
    return new ReferralMoved(
        referral.id(),
        referral.organisation(),
        action,
        from,
        referral.status(),
        referral.handling().reviewOn(),
        told(referral.updatedAt()));
  }

  /** Clocks of a referral that is dated back begin when others could know of it. */
  private static Instant told(Instant moved) {
    Instant now = Moment.now();
    return moved.isBefore(now.minus(DATED_BACK)) ? now : moved;
  }

  /**
   * What came of the referral is known: it ends, by way of every status that is still before it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void finish(Referral referral) {
    if (referral.status() == ReferralStatus.ACCEPTED) {
      take(referral, ReferralAction.START);
    }
    take(referral, ReferralAction.COMPLETE);
  }
}
