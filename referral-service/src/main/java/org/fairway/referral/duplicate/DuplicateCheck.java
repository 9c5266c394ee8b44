package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentChanged;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.deadline.DeadlineHandler;
import org.fairway.referral.deadline.DeadlineKind;
import org.fairway.referral.deadline.Deadlines;
import org.fairway.referral.person.PersonIdentities;
import org.fairway.referral.person.PersonIdentity;

/**
 * Compares a person with those who are like them, some moments after they were entered or changed:
 * so that neither the answer to the partner nor its time tells that somebody else knows the person.
 */
@ApplicationScoped
class DuplicateCheck implements DeadlineHandler {

  /** Beyond that many who are alike, those who share least are not looked at. */
  private static final int MOST = 100;

  private final PersonIdentities people;
  private final MatchKeys keys;
  private final MatchKeyRepository codes;
  private final FoundMatchRepository matches;
  private final DuplicatePolicies policies;
  private final ConsentState consents;
  private final Deadlines deadlines;
  private final CurrentScope scope;

  DuplicateCheck(
      PersonIdentities people,
      MatchKeys keys,
      MatchKeyRepository codes,
      FoundMatchRepository matches,
      DuplicatePolicies policies,
      ConsentState consents,
      Deadlines deadlines,
      CurrentScope scope) {
    this.people = people;
    this.keys = keys;
    this.codes = codes;
    this.matches = matches;
    this.policies = policies;
    this.consents = consents;
    this.deadlines = deadlines;
    this.scope = scope;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.DUPLICATE_CHECK;
  }

  /** Whether people of two partners may be compared hangs on this consent of both. */
  void on(@Observes ConsentChanged change) {
    if (change.purpose() == ConsentPurpose.REFERRAL) {
      deadlines.note(DeadlineKind.DUPLICATE_CHECK, change.personId(), Moment.now());
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void due(UUID subject) {
    people.of(Set.of(subject)).stream()
        .filter(DuplicateCheck::named)
        .findFirst()
        .ifPresent(this::compare);
  }

  /** False for somebody who was erased meanwhile: there is nothing left to compare. */
  private static boolean named(PersonIdentity person) {
    return person.data().givenName() != null;
  }

  private void compare(PersonIdentity person) {
    String tenant = scope.get().tenant();
    Likeness likeness = Likeness.of(person.data());
    Set<String> shared = keys.of(tenant, likeness);
    codes.keep(tenant, person, shared);
    boolean beyond =
        policies.present().reach() == Reach.ICS
            && consents.live(person.id(), ConsentPurpose.REFERRAL);
    List<UUID> alike = codes.alike(tenant, person, shared, beyond, MOST);
    matches.keep(
        tenant,
        person.id(),
        people.of(alike).stream()
            .filter(DuplicateCheck::named)
            .map(other -> match(tenant, person, likeness, other))
            .filter(match -> match.score().worthALook())
            .toList());
  }

  private static FoundMatch match(
      String tenant, PersonIdentity person, Likeness likeness, PersonIdentity other) {
    boolean samePartner = person.organisation().equals(other.organisation());
    return new FoundMatch(
        other.id(),
        samePartner ? person.organisation() : tenant,
        Matcher.compare(likeness, Likeness.of(other.data())));
  }
}
