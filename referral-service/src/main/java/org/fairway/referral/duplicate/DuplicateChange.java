package org.fairway.referral.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a match's history.
 *
 * @param kept the record that stands for both; null for a dismissal
 * @param gone the other one; null for a dismissal
 * @param note in the clear; null for none
 */
public record DuplicateChange(
    Action action, UUID kept, UUID gone, String actor, Instant at, String note) {

  /** As it is told to one from whom words about the two are kept. */
  DuplicateChange wordless() {
    return new DuplicateChange(action, kept, gone, actor, at, null);
  }

  /** What was decided. */
  @Schema(name = "DuplicateAction", description = "What was decided of a match")
  public enum Action {
    MERGED,
    UNMERGED,
    DISMISSED
  }
}
