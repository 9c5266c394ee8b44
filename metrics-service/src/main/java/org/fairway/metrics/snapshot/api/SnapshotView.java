package org.fairway.metrics.snapshot.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.Snapshot;

/** One version of an organisation's workforce on a day. */
@Schema(name = "Snapshot")
record SnapshotView(
    LocalDate snapshotDate,
    long version,
    boolean current,
    long rows,
    String checksum,
    UUID jobId,
    String suppliedBy,
    Instant createdAt) {

  static SnapshotView of(Snapshot snapshot) {
    return new SnapshotView(
        snapshot.date(),
        snapshot.version(),
        snapshot.current(),
        snapshot.rows(),
        snapshot.checksum(),
        snapshot.jobId(),
        snapshot.suppliedBy(),
        snapshot.createdAt());
  }
}
