package org.fairway.referral.casework;

/** Why somebody did not attend. */
public enum AbsenceReason {
  ILL,
  CARING,
  TRAVEL,
  WORK_OR_TRAINING,
  FORGOT,
  NOT_GIVEN,
  OTHER
}
