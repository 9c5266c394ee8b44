package org.fairway.referral.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.person.People;
import org.fairway.referral.referral.NewReferral;
import org.fairway.referral.referral.ReferralIntake;

/** Enters one row: person, consents and referral, by the rules of entry by hand. */
@ApplicationScoped
class RowEntry {

  private final People people;
  private final Consents consents;
  private final ReferralIntake referrals;
  private final EntityManager database;

  RowEntry(People people, Consents consents, ReferralIntake referrals, EntityManager database) {
    this.people = people;
    this.consents = consents;
    this.referrals = referrals;
    this.database = database;
  }

  /**
   * In the caller's transaction.
   *
   * @throws org.fairway.platform.web.ProblemException as entry by hand does
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void enter(EnteredRow row) {
    UUID person = people.add(row.person()).id();
    for (NewConsent consent : row.consents()) {
      consents.give(person, consent);
    }
    referrals.send(
        new NewReferral(person, row.pathwayType(), row.programmeId(), row.note()),
        row.referredAt());
    // Else each flush would look at all rows so far.
    database.flush();
    database.clear();
  }
}
