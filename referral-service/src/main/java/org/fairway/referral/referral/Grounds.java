package org.fairway.referral.referral;

import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.MoveRules.Sharing;

/**
 * What a referral of a person stands on at this moment.
 *
 * @param organisation of the partner that entered the person
 * @param outcomeShared the person's SHARE_OUTCOME_WITH_REFERRER consent is live
 * @param standstill why nothing may be done with the person's data, {@code person-erased} or {@code
 *     person-restricted}; null when it may
 */
record Grounds(
    String organisation,
    PartnerKind partner,
    Sharing sharing,
    boolean outcomeShared,
    String standstill) {

  /** Whether nothing more may be kept of the person. */
  boolean erased() {
    return "person-erased".equals(standstill);
  }
}
