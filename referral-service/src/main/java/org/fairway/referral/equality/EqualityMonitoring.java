package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.EthnicCodes;
import org.fairway.referral.consent.ConsentChanged;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.objection.ObjectionInForce;
import org.fairway.referral.objection.ObjectionState;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonLinks;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Takes answers in, and lets them out to be counted while, and only while, the person's
 * EQUALITY_MONITORING consent is live. Nobody who selects can read them.
 */
@ApplicationScoped
public class EqualityMonitoring {

  private final EqualityRecords records;
  private final PersonOnTheWire people;
  private final PersonLinks links;
  private final ConsentState consents;
  private final ObjectionState objections;
  private final EqualityExpiries expiries;
  private final CurrentScope scope;
  private final Outbox outbox;
  private final Audit audit;

  EqualityMonitoring(
      EqualityRecords records,
      PersonOnTheWire people,
      PersonLinks links,
      ConsentState consents,
      ObjectionState objections,
      EqualityExpiries expiries,
      CurrentScope scope,
      Outbox outbox,
      Audit audit) {
    this.records = records;
    this.people = people;
    this.links = links;
    this.consents = consents;
    this.objections = objections;
    this.expiries = expiries;
    this.scope = scope;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Keeps the answers, in place of earlier ones; 422 for a code that its system does not have, 409
   * {@code objection-stands} when the person objects, {@code person-erased} for one who is erased,
   * {@code person-merged} for a record for which another one stands.
   */
  @Transactional
  public void record(UUID personId, EqualityAnswer answer) {
    PersonFacts person = people.toKeep(personId).orElseThrow(Problems::notFound);
    links.refuseIfMerged(personId);
    objections.refuseIfStanding(personId, ConsentPurpose.EQUALITY_MONITORING);
    List<Violation> broken = broken(answer);
    if (!broken.isEmpty()) {
      throw Problems.unprocessable(broken);
    }
    records.put(personId, person.organisation(), answer);
    audit.record("equality.record", "person", personId.toString(), Outcome.ALLOWED, "monitoring");
    if (consents.live(personId, ConsentPurpose.EQUALITY_MONITORING)) {
      tell(person, EqualityEvent.Recorded.of(person.pseudonym(), answer));
    }
  }

  /** Everything that is wrong with the answers; empty when nothing is. */
  public List<Violation> broken(EqualityAnswer answer) {
    return EthnicCodes.toNhs2001(answer.ethnicCodeSystem(), answer.ethnicCode()).isEmpty()
        ? List.of(new Violation("/ethnicCode", "unknown-code", "The code system has no such code."))
        : List.of();
  }

  /** For the data protection officer; 404 when there is no person, or no answer. */
  @Transactional
  public EqualityAnswer read(UUID personId) {
    if (people.of(personId).isEmpty()
        || objections.inForce(personId, ConsentPurpose.EQUALITY_MONITORING)) {
      throw Problems.notFound();
    }
    EqualityAnswer answer = records.of(personId).orElseThrow(Problems::notFound);
    audit.record("equality.read", "person", personId.toString(), Outcome.ALLOWED, "oversight");
    return answer;
  }

  /** A consent begins or ends: the answers go out, or are called back, in the same transaction. */
  void on(@Observes ConsentChanged change) {
    if (change.purpose() != ConsentPurpose.EQUALITY_MONITORING) {
      return;
    }
    expiries.forget(change.consentId());
    if (change.endsAt() != null) {
      expiries.note(change.consentId(), scope.get().tenant(), change.personId(), change.endsAt());
    }
    Optional<EqualityAnswer> answer = records.of(change.personId());
    if (answer.isPresent()) {
      PersonFacts person = people.of(change.personId()).orElseThrow();
      tell(
          person,
          consents.live(person.id(), ConsentPurpose.EQUALITY_MONITORING)
              ? EqualityEvent.Recorded.of(person.pseudonym(), answer.get())
              : new EqualityEvent.Withdrawn(person.pseudonym()));
    }
  }

  /** The stop-by day of an objection: the answers go, here; they were called back before. */
  void on(@Observes ObjectionInForce objection) {
    if (objection.purpose() == ConsentPurpose.EQUALITY_MONITORING
        && records.remove(objection.personId())) {
      audit.record(
          "equality.remove",
          "person",
          objection.personId().toString(),
          Outcome.ALLOWED,
          "objection");
    }
  }

  /** Calls back the answers of the scope's tenant whose last consent has run out; once for each. */
  @Transactional
  void callBackExpired() {
    for (UUID personId : expiries.take(scope.get().tenant())) {
      PersonFacts person = people.of(personId).orElseThrow();
      if (records.of(personId).isPresent()) {
        // The number is drawn first: it keeps a consent that is being given at this moment apart.
        long number = people.nextEvent(personId);
        if (!consents.live(personId, ConsentPurpose.EQUALITY_MONITORING)) {
          outbox.append(new EqualityEvent.Withdrawn(person.pseudonym()).outgoing(number));
        }
      }
    }
  }

  private void tell(PersonFacts person, EqualityEvent event) {
    outbox.append(event.outgoing(people.nextEvent(person.id())));
  }
}
