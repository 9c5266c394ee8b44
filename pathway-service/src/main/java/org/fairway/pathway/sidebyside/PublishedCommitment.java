package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Dimension;
import org.fairway.pathway.plan.PlanUnit;
import org.fairway.pathway.plan.ProgressStatus;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;

/**
 * A commitment as another care system may read it. Its baseline is measured, never the one that was
 * typed: that is a true count, which disclosure control has not seen.
 *
 * @param text null unless the care system chose to tell it
 * @param baseline of the document's baseline year; null when there is none
 * @param percentOfWay from that baseline; null when either figure is not shown
 */
@Schema(name = "PublishedCommitment", description = "A commitment as another care system reads it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedCommitment(
    @Schema(maxLength = 1000, description = "Absent unless the care system chose to tell it")
        String text,
    @NotNull ProgrammeStream stream,
    @NotNull TargetStage stage,
    @NotNull PlanUnit unit,
    @Schema(description = "Absent for everybody") Dimension dimension,
    @Schema(maxLength = 60, description = "Absent for everybody") String group,
    @NotNull @Schema(maxLength = 20, pattern = PublishedFigure.DECIMAL) String target,
    @NotNull LocalDate dueOn,
    @NotNull PublishedFigure result,
    @Schema(description = "Measured in the baseline year; absent without one")
        PublishedFigure baseline,
    @NotNull ProgressStatus status,
    @Schema(
            maxLength = 20,
            pattern = PublishedFigure.DECIMAL,
            description = "Percent of the way from the measured baseline to the target")
        String percentOfWay) {

  IndicatorKey key() {
    return new IndicatorKey(stream, stage, unit, dimension, group);
  }
}
