package org.fairway.referral.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the data protection officer has to see to. */
@Schema(name = "OversightKind", description = "What the data protection officer has to see to")
public enum OversightKind {
  /** Not every service has said that it erased somebody; due a month after it was asked for. */
  CONFIRM_ERASURE,
  /** An objection must have been obeyed from a day within a week on, or it was not. */
  OBJECTION_STOPS,
  /** The use of somebody's data was restricted three months ago. */
  REVIEW_RESTRICTION,
  /** A legal hold was put on somebody's data three months ago. */
  REVIEW_HOLD
}
