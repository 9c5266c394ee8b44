package org.fairway.metrics.snapshot;

import java.time.LocalDate;
import java.util.UUID;

/** Event: an extract was folded into counts and is now the organisation's workforce on that day. */
record SnapshotFolded(
    String organisation,
    LocalDate snapshotDate,
    UUID jobId,
    String checksum,
    long rows,
    long version) {
  static final String TYPE = "org.fairway.snapshot.folded.v1";
}
