package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import org.fairway.platform.messaging.Outbox;
import org.fairway.referral.common.Moment;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Takes a step that was found to be allowed: the status, its history and its event, all or nothing.
 */
@ApplicationScoped
class ReferralSteps {

  private final ReferralRepository referrals;
  private final ReferralHistory history;
  private final PersonOnTheWire people;
  private final Outbox outbox;
  private final SecureRandom random = new SecureRandom();

  ReferralSteps(
      ReferralRepository referrals,
      ReferralHistory history,
      PersonOnTheWire people,
      Outbox outbox) {
    this.referrals = referrals;
    this.history = history;
    this.people = people;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void take(Referral referral, ReferralAction action, Reason reason, String note) {
    ReferralStatus from = referral.status();
    Instant now = Moment.now();
    if (action == ReferralAction.SUBMIT) {
      // Looks for a free one, and so must come before the change is there to be flushed.
      Reference name = freeReference(referral.tenant());
      referral.named(name, now);
    }
    referral.take(action, reason, now);
    referrals.flush();
    history.moved(referral, from, note);
    ReferralEvent.of(referral, people.of(referral.personId()).orElseThrow())
        .ifPresent(outbox::append);
    if (referral.status() == ReferralStatus.ACCEPTED && referral.outcome() != null) {
      finish(referral);
    }
  }

  private Reference freeReference(String tenant) {
    return Reference.mintFree(ReferencePrefixes.of(tenant), random, referrals::hasReference);
  }

  /**
   * What came of the referral is known: it ends, by way of every status that is still before it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void finish(Referral referral) {
    if (referral.status() == ReferralStatus.ACCEPTED) {
      take(referral, ReferralAction.START, null, null);
    }
    take(referral, ReferralAction.COMPLETE, null, null);
  }
}
