package org.fairway.referral.capacity;

/** How a receiver takes people on. */
public enum Intake {
  /** As long as it has places. */
  BY_PLACES,
  /** After it has looked at each. */
  ASSESSED,
  /** Not at present. */
  CLOSED
}
