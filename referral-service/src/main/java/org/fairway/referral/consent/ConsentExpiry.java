package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.deadline.DeadlineHandler;
import org.fairway.referral.deadline.DeadlineKind;
import org.fairway.referral.person.PersonOnTheWire;

/** Tells that a consent has run out by itself. That it no longer holds does not wait for this. */
@ApplicationScoped
class ConsentExpiry implements DeadlineHandler {

  private final ConsentRepository consents;
  private final PersonOnTheWire people;
  private final Event<ConsentChanged> changed;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  ConsentExpiry(
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

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.CONSENT_EXPIRY;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void due(UUID subject) {
    consents
        .toChange(subject, scope.get())
        .filter(consent -> consent.withdrawnAt() == null && !consent.liveAt(Instant.now()))
        .ifPresent(this::tell);
  }

  private void tell(Consent consent) {
    String person = people.of(consent.personId()).orElseThrow().pseudonym();
    outbox.append(
        new ConsentEvent.Expired(consent.id(), person, consent.purpose(), consent.expiresAt())
            .outgoing(people.nextEvent(consent.personId())));
    audit.record("consent.expire", "consent", consent.id().toString(), Outcome.ALLOWED, "consent");
    // Answers to equality monitoring are called back by a sweep of their own.
    if (consent.purpose() != ConsentPurpose.EQUALITY_MONITORING) {
      changed.fire(new ConsentChanged(consent.id(), consent.personId(), consent.purpose(), null));
    }
  }
}
