package org.fairway.referral.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done. The first five are clocks of the same names. */
@Schema(name = "WorkKind", description = "What is to be done")
public enum WorkKind {
  ACKNOWLEDGE,
  TRIAGE,
  REVIEW,
  FIRST_CONTACT,
  UPDATE,
  /** An appointment is today. */
  APPOINTMENT,
  /** An appointment was, and nobody said how it went. */
  RECORD_ATTENDANCE,
  /** Somebody should look whether an outcome lasts. */
  SUSTAINED_CHECK,
  /** The referrer was asked something. */
  ANSWER_INFO,
  /** A draft has lain for a week. */
  FINISH_DRAFT,
  /** A referral was routed to the employer and nothing has begun. */
  MEET_ROUTED,
  /** The consent by which the employer sees a referral ends within a week. */
  SHARING_ENDS
}
