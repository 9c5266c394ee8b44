package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.ImportJob;
import org.fairway.metrics.snapshot.JobState;

/** How far an import is. */
@Schema(name = "ImportJob", description = "How far an import is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z_]+", examples = "ESR_SNAPSHOT") String kind,
    @NotNull JobState state,
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @Schema(description = "Day that the rows are about, once known") LocalDate snapshotDate,
    @Schema(
            required = true,
            description = "In whole hundreds for those who may not know the true counts")
        long rows,
    @Schema(required = true) long bytes,
    @Schema(required = true) long totalBytes,
    @Schema(required = true, minimum = "0", maximum = "100") int percent,
    @Schema(required = true) long errorCount,
    @Schema(maxLength = 500, description = "Why it failed") String reason,
    @Schema(description = "The version it made", minimum = "1") Long snapshotVersion,
    @NotNull @Size(max = 200) @Schema(description = "Columns that were ignored")
        List<@Size(max = 60) String> extraColumns,
    @NotNull @Size(max = 100) List<@Size(max = 500) String> warnings,
    @Schema(required = true, description = "Whether it only tries and stores nothing")
        boolean dryRun,
    @Schema(required = true, description = "Whether it ended because somebody asked")
        boolean cancelled,
    @NotNull Instant createdAt,
    @Schema(description = "Absent until a worker has it") Instant startedAt,
    @Schema(description = "Absent until it is over") Instant finishedAt) {

  /** Rows are told to others than those who know the counts in whole hundreds. */
  private static final long COARSE = 100;

  /** Of a file about as many bytes: its exact size would tell a line more or less. */
  private static final long COARSE_BYTES = 16_384;

  static long rows(long rows, boolean exact) {
    return exact ? rows : rows / COARSE * COARSE;
  }

  private static long bytes(long bytes, boolean exact) {
    return exact ? bytes : bytes / COARSE_BYTES * COARSE_BYTES;
  }

  /**
   * @param exact whether the reader knows the organisation's true counts
   */
  static JobView of(ImportJob job, boolean exact) {
    return new JobView(
        job.id(),
        "ESR_SNAPSHOT",
        job.state(),
        job.organisation(),
        job.snapshotDate(),
        rows(job.rows(), exact),
        bytes(job.readBytes(), exact),
        bytes(job.totalBytes(), exact),
        job.percent(),
        job.errorCount(),
        job.reason(),
        job.snapshotVersion(),
        job.extraColumns(),
        exact ? job.warnings() : List.of(),
        job.dryRun(),
        job.cancelled(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt());
  }
}
