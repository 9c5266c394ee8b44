package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonOnTheWire;

/** What can be done with consent receipts. Other services hear of each. */
@ApplicationScoped
public class Consents {

  /** How far the clocks of those who send may be ahead. */
  /** Receipts of one person; they are listed in one piece. */
  public static final int MOST = 100;

  private static final Duration SKEW = Duration.ofMinutes(5);

  private final ConsentRepository consents;
  private final PersonOnTheWire people;
  private final Event<ConsentChanged> changed;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Consents(
      ConsentRepository consents,
      PersonOnTheWire people,
      Event<ConsentChanged> changed,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.consents = consents;
    this.people = people;
    this.changed = changed;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Keeps a receipt; 404 for a person whom the caller may not see. */
  @Transactional
  public Consent give(UUID personId, NewConsent data) {
    PersonFacts person = people.of(personId).orElseThrow(Problems::notFound);
    if (consents.count("personId", personId) >= MOST) {
      throw Problems.conflict("too-many-receipts", "A person has at most " + MOST + " receipts.");
    }
    Consent consent = new Consent(Ids.next(), person.organisation(), personId, dated(data));
    consents.persistAndFlush(consent);
    outbox.append(
        new ConsentEvent.Given(
                consent.id(),
                person.pseudonym(),
                consent.purpose(),
                consent.expiresAt(),
                consent.recipients())
            .outgoing(people.nextEvent(personId)));
    audit.record("consent.give", "consent", consent.id().toString(), Outcome.ALLOWED, "consent");
    Instant end = consent.liveAt(Instant.now()) ? consent.expiresAt() : null;
    changed.fire(new ConsentChanged(consent.id(), personId, consent.purpose(), end));
    return consent;
  }

  /** All receipts of a person, newest first; 404 for a person whom the caller may not see. */
  @Transactional
  public List<Consent> ofPerson(UUID personId) {
    if (people.of(personId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("consent.read", "person", personId.toString(), Outcome.ALLOWED, "consent");
    return consents.ofPerson(personId);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public Consent find(UUID id) {
    Consent consent = consents.visible(id, scope.get()).orElseThrow(Problems::notFound);
    audit.record("consent.read", "consent", id.toString(), Outcome.ALLOWED, "consent");
    return consent;
  }

  /** Takes a consent back, from now on; 409 when that was done before. */
  @Transactional
  public Consent withdraw(UUID id, String ifMatch) {
    Consent consent = consents.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, consent.version());
    Instant now = Moment.now();
    if (!consent.withdraw(now)) {
      throw Problems.transitionNotAllowed("The consent is withdrawn already.");
    }
    consents.flush();
    String person = people.of(consent.personId()).orElseThrow(Problems::notFound).pseudonym();
    outbox.append(
        new ConsentEvent.Withdrawn(id, person, consent.purpose(), now)
            .outgoing(people.nextEvent(consent.personId())));
    audit.record("consent.withdraw", "consent", id.toString(), Outcome.ALLOWED, "consent");
    changed.fire(new ConsentChanged(id, consent.personId(), consent.purpose(), null));
    return consent;
  }

  /** A clock that is a little ahead is put right; a consent of the future is none. */
  private static NewConsent dated(NewConsent data) {
    Instant now = Moment.now();
    if (data.givenAt().isAfter(now.plus(SKEW))) {
      throw Problems.unprocessable(
          new Violation("/givenAt", "in-future", "A consent cannot be given in the future."));
    }
    Instant given = data.givenAt().isAfter(now) ? now : data.givenAt();
    if (data.expiresAt() != null && !data.expiresAt().isAfter(given)) {
      throw Problems.unprocessable(
          new Violation("/expiresAt", "ends-before-start", "The consent ends before it begins."));
    }
    return new NewConsent(
        data.purpose(),
        data.recipients(),
        data.wordingVersion(),
        data.givenBy(),
        given,
        data.expiresAt());
  }
}
