package org.fairway.metrics.snapshot.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.Snapshot;

/** One version of an organisation's workforce on a day. */
@Schema(name = "Snapshot", description = "One version of an organisation's workforce on a day")
record SnapshotView(
    @NotNull LocalDate snapshotDate,
    @Schema(required = true) long version,
    @Schema(required = true, description = "Whether it counts now") boolean current,
    @Schema(
            required = true,
            description = "In whole hundreds for those who may not know the true counts")
        long rows,
    @NotNull
        @Schema(maxLength = 64, pattern = "[0-9a-f]{64}", description = "SHA-256 of its counts")
        String checksum,
    @NotNull UUID jobId,
    @NotNull @Schema(maxLength = 200) String suppliedBy,
    @NotNull Instant createdAt) {

  static SnapshotView of(Snapshot snapshot, boolean exact) {
    return new SnapshotView(
        snapshot.date(),
        snapshot.version(),
        snapshot.current(),
        JobView.rows(snapshot.rows(), exact),
        snapshot.checksum(),
        snapshot.jobId(),
        snapshot.suppliedBy(),
        snapshot.createdAt());
  }
}
