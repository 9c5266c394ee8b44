package org.fairway.referral.bulk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.bulk.Atomicity;
import org.fairway.referral.bulk.ImportJob;
import org.fairway.referral.bulk.ImportMode;
import org.fairway.referral.bulk.ImportState;

/** How far an import is. */
@Schema(name = "ReferralImport", description = "How far an import is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+") String partnerId,
    @NotNull ImportMode mode,
    @NotNull Atomicity atomicity,
    @NotNull ImportState state,
    @Schema(required = true, minimum = "0", description = "In the file") int rows,
    @Schema(required = true, minimum = "0", description = "Dealt with") int done,
    @Schema(
            required = true,
            minimum = "0",
            description = "Referrals made; with VALIDATE, that would be")
        int entered,
    @Schema(required = true, minimum = "0") int errorCount,
    @Schema(required = true, minimum = "0", maximum = "100") int percent,
    @Schema(maxLength = 300, description = "Why it failed") String reason,
    @NotNull Instant createdAt,
    Instant startedAt,
    Instant finishedAt) {

  static ImportView of(ImportJob job) {
    return new ImportView(
        job.id(),
        job.organisation(),
        job.mode(),
        job.atomicity(),
        job.state(),
        job.rows(),
        job.done(),
        job.entered(),
        job.errorCount(),
        job.percent(),
        job.reason(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt());
  }
}
