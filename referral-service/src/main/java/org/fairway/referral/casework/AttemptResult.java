package org.fairway.referral.casework;

/** What came of an attempt to reach a person. */
public enum AttemptResult {
  REACHED,
  NO_ANSWER,
  MESSAGE_LEFT,
  WRONG_DETAILS,
  DECLINED_TO_TALK
}
