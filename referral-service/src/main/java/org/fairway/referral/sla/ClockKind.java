package org.fairway.referral.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a referral is waiting for. */
@Schema(name = "ClockKind", description = "What a referral is waiting for")
public enum ClockKind {
  /** Somebody of the team says that it was seen. */
  ACKNOWLEDGE,
  /** Somebody decides about it. */
  TRIAGE,
  /** The day on which the waiting list is looked at again. */
  REVIEW,
  /** The person is reached for the first time after acceptance. */
  FIRST_CONTACT,
  /** Something is done for the person, or at least written down. */
  UPDATE
}
