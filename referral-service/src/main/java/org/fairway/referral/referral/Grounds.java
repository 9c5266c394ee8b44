package org.fairway.referral.referral;

import java.util.UUID;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.MoveRules.Sharing;

/**
 * What a referral of a person stands on at this moment.
 *
 * @param organisation of the partner that entered the person
 * @param outcomeShared the person's SHARE_OUTCOME_WITH_REFERRER consent is live
 * @param standstill why nothing may be done with the person's data, {@code person-erased} or {@code
 *     person-restricted}; null when it may
 * @param mergedInto the record that stands for the person, as far as the caller may know; null when
 *     it is itself
 */
record Grounds(
    String organisation,
    PartnerKind partner,
    Sharing sharing,
    boolean outcomeShared,
    String standstill,
    UUID mergedInto) {

  /** Whether nothing more may be kept of the person. */
  boolean erased() {
    return "person-erased".equals(standstill);
  }
}
