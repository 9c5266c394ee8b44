package org.fairway.referral.consent;

/** Who gave a consent, and in which form. */
public enum GivenBy {
  PERSON_IN_WRITING,
  PERSON_ONLINE,
  PERSON_SPOKEN,
  /** A parent, attorney or deputy, who decides for the person and is named on the receipt. */
  REPRESENTATIVE
}
