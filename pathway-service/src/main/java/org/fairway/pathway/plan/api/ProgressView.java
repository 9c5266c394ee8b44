package org.fairway.pathway.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.PlanAudience;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.plan.Progress;
import org.fairway.pathway.plan.ProgressDirection;
import org.fairway.pathway.plan.ProgressStatus;
import org.fairway.pathway.plan.ProgressUnit;

/** How far a commitment is. */
@Schema(
    name = "PlanProgress",
    description = "How far a commitment is, as metrics-service tells the caller now")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(
    @NotNull UUID commitmentId,
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @NotNull PlanAudience audience,
    @NotNull ProgressStatus status,
    @Schema(maxLength = 20, pattern = "-?[0-9]+(\\.[0-9]+)?", description = "Absent when unknown")
        String value,
    @Schema(description = "What baseline, target and value are in; absent when unknown")
        ProgressUnit unit,
    @NotNull @Schema(description = "Which way the commitment leads") ProgressDirection direction,
    @Schema(
            maxLength = 20,
            pattern = "-?[0-9]+(\\.[0-9]+)?",
            description = "Percent of the way from baseline to target; absent when unknown")
        String percentOfWay,
    @Schema(maxLength = 400, description = "Why it is unknown, or not decided yet") String reason,
    @NotNull @Schema(maxLength = 400, description = "The request that metrics-service answered")
        String source,
    @NotNull Instant asOf) {

  static ProgressView of(Commitment commitment, Progress progress) {
    return new ProgressView(
        commitment.id(),
        progress.year().toString(),
        progress.audience(),
        progress.status(),
        text(progress.value()),
        progress.unit(),
        commitment.target().compareTo(commitment.baseline()) > 0
            ? ProgressDirection.HIGHER_IS_BETTER
            : ProgressDirection.LOWER_IS_BETTER,
        text(progress.percentOfWay()),
        progress.reason(),
        progress.source(),
        progress.asOf());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
