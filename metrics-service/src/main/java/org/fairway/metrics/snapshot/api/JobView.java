package org.fairway.metrics.snapshot.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.ImportJob;
import org.fairway.metrics.snapshot.JobState;

/** How far an import is. */
@Schema(name = "ImportJob")
record JobView(
    UUID id,
    String kind,
    JobState state,
    String organisation,
    LocalDate snapshotDate,
    long rows,
    long bytes,
    long totalBytes,
    int percent,
    long errorCount,
    String reason,
    Long snapshotVersion,
    List<String> extraColumns,
    List<String> warnings,
    Instant createdAt,
    Instant finishedAt) {

  static JobView of(ImportJob job) {
    return new JobView(
        job.id(),
        "ESR_SNAPSHOT",
        job.state(),
        job.organisation(),
        job.snapshotDate(),
        job.rows(),
        job.readBytes(),
        job.totalBytes(),
        job.percent(),
        job.errorCount(),
        job.reason(),
        job.snapshotVersion(),
        job.extraColumns(),
        job.warnings(),
        job.createdAt(),
        job.finishedAt());
  }
}
