package org.fairway.referral.consent;

/** Who gave a consent, and in which form. */
public enum GivenBy {
  PERSON_IN_WRITING,
  PERSON_ONLINE,
  PERSON_SPOKEN,
  /** A parent or another who may decide for the person. */
  REPRESENTATIVE
}
