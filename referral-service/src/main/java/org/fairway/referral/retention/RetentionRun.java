package org.fairway.referral.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the schedule found, and did unless it was only tried. */
public record RetentionRun(UUID id, boolean dryRun, Instant ranAt, List<Result> results) {

  /**
   * Of one kind.
   *
   * @param due records whose time is over; at most {@link RetentionRecords#BATCH} are looked at
   * @param held those of them that a legal hold or a restriction keeps
   * @param done those that were ended
   */
  public record Result(RecordKind kind, int months, int due, int held, int done) {}
}
