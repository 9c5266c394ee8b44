package org.fairway.referral.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a referral's timeline tells of. */
@Schema(name = "TimelineKind", description = "What a line of the timeline tells of")
public enum LineKind {
  /** The referral moved; the code is the action. */
  MOVED,
  /** What was wished for changed; the code names the fields. */
  AMENDED,
  /** Another sub-status; the code is it, absent when it was taken off. */
  SUB_STATUS,
  /** Somebody carries the case from here on; the code is the caseworker. */
  ASSIGNED,
  /** Nobody carries it from here on. */
  UNASSIGNED,
  /** Somebody wrote a note. */
  NOTE,
  /** Somebody tried to reach the person; the code is the channel and the result. */
  CONTACT,
  /** An appointment was booked, or it is known how it went; the code is its state. */
  APPOINTMENT,
  /** Another service told something; the code is the event. */
  PATHWAY,
  /** A clock came near its end or reached it; the code is clock and event. */
  CLOCK,
  /** Somebody looked whether the outcome lasts; the code is weeks and result. */
  SUSTAINED
}
