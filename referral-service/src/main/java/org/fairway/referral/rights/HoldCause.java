package org.fairway.referral.rights;

/** Why data must not be erased for now. */
public enum HoldCause {
  LEGAL_CLAIM,
  COMPLAINT,
  INVESTIGATION,
  SAFEGUARDING
}
