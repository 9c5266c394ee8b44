package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.person.PersonOnTheWire;

/** Whether a caller may read or write what hangs on a referral, for features that do. */
@ApplicationScoped
public class ReferralAccess {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final PersonOnTheWire people;
  private final CurrentScope scope;

  ReferralAccess(
      ReferralRepository referrals,
      ReferralConditions conditions,
      PersonOnTheWire people,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.people = people;
    this.scope = scope;
  }

  /** The organisation whose referral it is; 404 for one that the caller may not see. */
  @Transactional
  public String organisation(UUID id) {
    return visible(id).organisation();
  }

  /** 404 unless the caller may see the referral, and read what was written about the person. */
  @Transactional
  public void requireWords(UUID id) {
    if (conditions.wordless(conditions.of(visible(id)))) {
      throw Problems.notFound();
    }
  }

  /**
   * As {@link #organisation}, for keeping something new; 409 {@code person-erased} when the person
   * is erased, and nobody erases the person before this transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String organisationToWrite(UUID id) {
    return toWrite(id).organisation();
  }

  /** As {@link #organisationToWrite}; 409 for a referral on which nobody works. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String organisationToWork(UUID id) {
    Referral referral = toWrite(id);
    if (!referral.status().open()) {
      throw Problems.transitionNotAllowed(
          "Nobody works on a referral in status " + referral.status() + ".");
    }
    return referral.organisation();
  }

  private Referral toWrite(UUID id) {
    Referral referral = visible(id);
    people.toKeep(referral.personId());
    return referral;
  }

  private Referral visible(UUID id) {
    return referrals.visible(id, scope.get()).orElseThrow(Problems::notFound);
  }
}
