package org.fairway.pathway.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.programme.ProgrammeStream;

/** A commitment as shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanCommitment", description = "A commitment of the forward plan")
public record CommitmentView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 1000) String text,
    @NotNull ProgrammeStream stream,
    @Schema(description = "A stage of the funnel; absent with standardIndicator")
        IndicatorBody indicator,
    @Schema(description = "An indicator of a standard; absent with indicator")
        StandardIndicatorBody standardIndicator,
    @NotNull @Schema(maxLength = 11, pattern = CommitmentRequest.FIGURE) String baseline,
    @NotNull @Schema(maxLength = 11, pattern = CommitmentRequest.FIGURE) String target,
    @NotNull LocalDate dueOn,
    @NotNull @Schema(maxLength = 120, description = "Team or post") String owner,
    @NotNull @Schema(maxItems = 50, description = "Programmes that serve it") List<UUID> programmes,
    @NotNull Instant createdAt) {

  static CommitmentView of(Commitment commitment) {
    return new CommitmentView(
        commitment.id(),
        commitment.text(),
        commitment.stream(),
        IndicatorBody.of(commitment.indicator()),
        StandardIndicatorBody.of(commitment.standardIndicator()),
        figure(commitment.baseline()),
        figure(commitment.target()),
        commitment.dueOn(),
        commitment.owner(),
        commitment.programmes(),
        commitment.createdAt());
  }

  private static String figure(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }
}
