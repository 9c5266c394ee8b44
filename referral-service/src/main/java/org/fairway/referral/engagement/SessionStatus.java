package org.fairway.referral.engagement;

/** How far a session is. */
public enum SessionStatus {
  PLANNED,
  /** It took place, and its attendance was counted. */
  HELD,
  CANCELLED
}
