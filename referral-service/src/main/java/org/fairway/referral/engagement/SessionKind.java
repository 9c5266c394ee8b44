package org.fairway.referral.engagement;

/** What a session is for. */
public enum SessionKind {
  OUTREACH,
  OPEN_DAY,
  CAREERS_EVENT,
  WORKSHOP,
  STEERING_GROUP,
  STAFF_TRAINING,
  CULTURAL_COMPETENCE_TRAINING,
  OTHER
}
