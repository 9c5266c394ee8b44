package org.fairway.referral.offence;

import java.time.LocalDate;
import java.util.List;

/**
 * What must be known of a conviction to support somebody: no offence is named.
 *
 * @param situations at least one
 * @param basis why the law lets this be held
 * @param releasedOn null when not in custody, or not known
 * @param conditions what work must respect, such as a curfew; null for none
 */
public record OffenceRecord(
    List<Situation> situations, Basis basis, LocalDate releasedOn, String conditions) {

  /** Where somebody stands. */
  public enum Situation {
    PRISON_LEAVER,
    ON_LICENCE,
    COMMUNITY_SENTENCE,
    UNSPENT_CONVICTION,
    SPENT_CONVICTION,
    NOT_SAID
  }

  /** Conditions for holding criminal-offence data: Data Protection Act 2018, schedule 1. */
  public enum Basis {
    /** The person consents (paragraph 29). */
    CONSENT,
    /** Protects children or people at risk (paragraph 18). */
    SAFEGUARDING,
    /** Confidential support that cannot wait for consent (paragraph 17). */
    COUNSELLING
  }

  /** What is known of those who were in the priority group before there was this record. */
  static final OffenceRecord UNTOLD =
      new OffenceRecord(List.of(Situation.NOT_SAID), Basis.CONSENT, null, null);
}
