package org.fairway.referral.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a referral, to be written down.
 *
 * @param at when it happened
 * @param code what exactly, in the words of the kind; null where the kind says it all
 * @param about the thing that it is about; null for none
 * @param note free text in the clear, kept sealed; null for none
 * @param visibility who may read the note; null without one
 */
public record Line(
    LineKind kind, Instant at, String code, UUID about, String note, NoteVisibility visibility) {

  /** A line without a note. */
  public static Line of(LineKind kind, Instant at, String code, UUID about) {
    return new Line(kind, at, code, about, null, null);
  }

  /** The same with what somebody of the team wrote for the team; null for nothing. */
  public Line noted(String text) {
    return text == null ? this : new Line(kind, at, code, about, text, NoteVisibility.TEAM);
  }
}
