package org.fairway.referral.referral;

/** What can come of a referral. */
public enum OutcomeKind {
  STARTED_WORK,
  STARTED_TRAINING,
  FURTHER_EDUCATION,
  VOLUNTEERING,
  REGISTERED_WITH_PROFESSIONAL_BODY,
  OTHER_SUPPORT,
  NONE
}
