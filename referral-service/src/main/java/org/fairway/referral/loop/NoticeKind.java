package org.fairway.referral.loop;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice tells. */
@Schema(name = "NoticeKind", description = "What a notice tells")
public enum NoticeKind {
  WAITLISTED,
  ACCEPTED,
  STARTED,
  /** The referral is completed; it says what came of it. */
  OUTCOME,
  REOPENED,
  /** It has ended; for who may not know how, whatever the end was. */
  CLOSED
}
