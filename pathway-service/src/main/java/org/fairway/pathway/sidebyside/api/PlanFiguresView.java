package org.fairway.pathway.sidebyside.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.sidebyside.FiguresNote;
import org.fairway.pathway.sidebyside.FixedFigures;

/** That the figures of a year are fixed. */
@Schema(name = "FixedPlanFigures", description = "Figures of a year that stay as they are")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanFiguresView(
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @NotNull FiguresNote figures,
    @Schema(description = "When another care system could first read some; they stay from then on")
        Instant shownAt) {

  static PlanFiguresView of(FixedFigures fixed) {
    return new PlanFiguresView(fixed.period(), FiguresNote.of(fixed.figures()), fixed.shownAt());
  }
}
