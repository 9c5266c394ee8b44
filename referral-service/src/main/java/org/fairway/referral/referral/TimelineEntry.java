package org.fairway.referral.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a referral's timeline, as the caller may see it.
 *
 * @param actor subject of the one who did it; {@code worker} for the service itself
 * @param from status before a move; null for other lines, or when it may not be shown
 * @param to status after a move; null for other lines
 * @param code what exactly happened, in the words of the kind; null where the kind says it all
 * @param aboutId the thing that the line is about; null for none
 * @param noteId the note that came with it; null for none, and for what was said with a move
 * @param note free text in the clear; null for none, or when it may not be shown
 */
public record TimelineEntry(
    UUID id,
    LineKind kind,
    Instant at,
    String actor,
    ReferralStatus from,
    ReferralStatus to,
    Reason reason,
    String code,
    UUID aboutId,
    UUID noteId,
    String note) {

  /** The same as one is shown it who may not know all statuses. */
  TimelineEntry veiled() {
    ReferralStatus shownFrom = from != null && from.alwaysShown() ? from : null;
    return new TimelineEntry(
        id, kind, at, actor, shownFrom, to, reason, code, aboutId, noteId, note);
  }

  TimelineEntry silent() {
    return new TimelineEntry(id, kind, at, actor, from, to, reason, code, aboutId, null, null);
  }
}
