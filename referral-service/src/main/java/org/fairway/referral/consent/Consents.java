package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.fairway.referral.deadline.DeadlineKind;
import org.fairway.referral.deadline.Deadlines;
import org.fairway.referral.objection.ObjectionState;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonOnTheWire;
import org.fairway.referral.rights.Rights;

/** What can be done with consent receipts. Other services hear of each. */
@ApplicationScoped
public class Consents {

  /** Receipts of one person; they are listed in one piece. */
  public static final int MOST = 100;

  private final ConsentRepository consents;
  private final SupporterSeal seal;
  private final ObjectionState objections;
  private final Deadlines deadlines;
  private final PersonOnTheWire people;
  private final Rights rights;
  private final Event<ConsentChanged> changed;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Consents(
      ConsentRepository consents,
      SupporterSeal seal,
      ObjectionState objections,
      Deadlines deadlines,
      PersonOnTheWire people,
      Rights rights,
      Event<ConsentChanged> changed,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.consents = consents;
    this.seal = seal;
    this.objections = objections;
    this.deadlines = deadlines;
    this.people = people;
    this.rights = rights;
    this.changed = changed;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Everything that is wrong with a receipt that is handed in now; empty when nothing is. */
  public List<Violation> broken(NewConsent given) {
    return ConsentRules.broken(given, Moment.now());
  }

  /**
   * Keeps a receipt; 404 for a person whom the caller may not see, 422 for one that breaks a rule,
   * 409 {@code objection-stands} when the person objects to the purpose, {@code person-erased} for
   * one who is erased.
   */
  @Transactional
  public ConsentDetail give(UUID personId, NewConsent given) {
    people.holdReferrals(Set.of(personId));
    PersonFacts person =
        people
            .toChange(personId)
            .flatMap(known -> people.toKeep(known.id()))
            .orElseThrow(Problems::notFound);
    Instant now = Moment.now();
    List<Violation> broken = ConsentRules.broken(given, now);
    if (!broken.isEmpty()) {
      throw Problems.unprocessable(broken);
    }
    objections.refuseIfStanding(personId, given.purpose());
    if (consents.count("personId", personId) >= MOST) {
      throw Problems.conflict("too-many-receipts", "A person has at most " + MOST + " receipts.");
    }
    NewConsent data = given.at(ConsentRules.given(given, now));
    UUID id = Ids.next();
    byte[] supporter = seal.seal(scope.get().tenant(), id, data.supporter());
    Consent consent = new Consent(id, person.organisation(), personId, data, supporter);
    consents.persistAndFlush(consent);
    tellGiven(consent, person);
    return new ConsentDetail(consent, data.supporter());
  }

  private void tellGiven(Consent consent, PersonFacts person) {
    outbox.append(
        new ConsentEvent.Given(
                consent.id(),
                person.pseudonym(),
                consent.purpose(),
                consent.expiresAt(),
                RecipientCodes.of(consent.recipients()))
            .outgoing(people.nextEvent(person.id())));
    audit.record("consent.give", "consent", consent.id().toString(), Outcome.ALLOWED, "consent");
    if (consent.expiresAt() != null) {
      deadlines.note(DeadlineKind.CONSENT_EXPIRY, consent.id(), consent.expiresAt());
    }
    Instant end = consent.liveAt(Instant.now()) ? consent.expiresAt() : null;
    changed.fire(new ConsentChanged(consent.id(), person.id(), consent.purpose(), end));
  }

  /** All receipts of a person, newest first; 404 for a person whom the caller may not see. */
  @Transactional
  public List<ConsentDetail> ofPerson(UUID personId) {
    if (people.of(personId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("consent.read", "person", personId.toString(), Outcome.ALLOWED, "consent");
    boolean withheld = withheld(personId);
    return consents.ofPerson(personId).stream().map(each -> shown(each, withheld)).toList();
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public ConsentDetail find(UUID id) {
    Consent consent = consents.visible(id, scope.get()).orElseThrow(Problems::notFound);
    audit.record("consent.read", "consent", id.toString(), Outcome.ALLOWED, "consent");
    return shown(consent, withheld(consent.personId()));
  }

  private boolean withheld(UUID personId) {
    return !rights.withheld(Set.of(personId)).isEmpty();
  }

  /** Who helped is named to nobody from whom the person's data is withheld. */
  private ConsentDetail shown(Consent consent, boolean withheld) {
    return withheld ? new ConsentDetail(consent, null) : seal.open(consent);
  }

  /** Takes a consent back, from now on; 409 when that was done before. */
  @Transactional
  public ConsentDetail withdraw(UUID id, String ifMatch) {
    Consent consent = consents.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, consent.version());
    if (consent.withdrawnAt() != null) {
      throw Problems.transitionNotAllowed("The consent is withdrawn already.");
    }
    withdraw(consent);
    return shown(consent, withheld(consent.personId()));
  }

  /** Takes back whatever the person agreed to for the purpose. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawAll(UUID personId, ConsentPurpose purpose) {
    consents.toEnd(personId, purpose).forEach(this::withdraw);
  }

  /** Takes all consents of a person back that were not before, as when the person is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawAll(UUID personId) {
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      withdrawAll(personId, purpose);
    }
  }

  /** An objection forbids the person's consents for the purpose from then on; null for none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void bound(UUID personId, ConsentPurpose purpose, Instant end) {
    consents.toEnd(personId, purpose).forEach(consent -> consent.bound(end));
    consents.flush();
  }

  private void withdraw(Consent consent) {
    Instant now = Moment.now();
    consent.withdraw(now);
    consents.flush();
    UUID id = consent.id();
    String person = people.of(consent.personId()).orElseThrow(Problems::notFound).pseudonym();
    outbox.append(
        new ConsentEvent.Withdrawn(id, person, consent.purpose(), now)
            .outgoing(people.nextEvent(consent.personId())));
    audit.record("consent.withdraw", "consent", id.toString(), Outcome.ALLOWED, "consent");
    deadlines.forget(DeadlineKind.CONSENT_EXPIRY, id);
    changed.fire(new ConsentChanged(id, consent.personId(), consent.purpose(), null));
  }
}
