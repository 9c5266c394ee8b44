package org.fairway.metrics.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.metrics.extract.ExtractFormat;

/**
 * The taking in of one file.
 *
 * @param readBytes of the file as sent, so far
 * @param rows of people, so far
 * @param reason why it failed; null otherwise
 * @param dryRun whether nothing is to be stored
 * @param cancelled whether it ended because somebody asked
 * @param snapshotDate the day it is about, once known
 * @param snapshotVersion what it became; null unless completed
 */
public record ImportJob(
    UUID id,
    String tenant,
    String organisation,
    JobState state,
    String checksum,
    String file,
    ExtractFormat format,
    boolean dryRun,
    boolean cancelled,
    long totalBytes,
    long readBytes,
    long rows,
    long errorCount,
    String reason,
    LocalDate snapshotDate,
    Long snapshotVersion,
    List<String> extraColumns,
    List<String> warnings,
    String suppliedBy,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt) {

  /** How far it is, 0 to 100; 100 only when it is over. */
  public int percent() {
    if (state.isFinal()) {
      return 100;
    }
    return totalBytes == 0 ? 0 : (int) Math.min(99, 100 * readBytes / totalBytes);
  }
}
