package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.ProgressStatus;

/**
 * What one side wants to reach by an indicator.
 *
 * @param text null when it is not told
 * @param percentOfWay null when it is not known
 */
@Schema(name = "PlanAim", description = "What one care system wants to reach by an indicator")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanAim(
    @Schema(maxLength = 1000) String text,
    @NotNull @Schema(maxLength = 20, pattern = PublishedFigure.DECIMAL) String target,
    @NotNull LocalDate dueOn,
    @NotNull ProgressStatus status,
    @Schema(maxLength = 20, pattern = PublishedFigure.DECIMAL) String percentOfWay) {

  static PlanAim of(PublishedCommitment commitment) {
    return new PlanAim(
        commitment.text(),
        commitment.target(),
        commitment.dueOn(),
        commitment.status(),
        commitment.percentOfWay());
  }
}
