package org.fairway.referral.demand;

/** Why demand was not met. */
public enum UnmetReason {
  NOTHING_SUITABLE,
  TOO_FAR,
  NO_CAPACITY
}
