package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;

/** One of the two. */
@Schema(name = "ComparedSide", description = "One of the two care systems")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedSide(
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code")
        String careSystem,
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String baselinePeriod,
    @Schema(description = "Absent when nothing was asked for") FiguresNote figures,
    FiguresNote baselineFigures) {

  static ComparedSide of(PlanDocument document) {
    return new ComparedSide(
        document.careSystem(),
        document.period(),
        document.baselinePeriod(),
        document.figures(),
        document.baselineFigures());
  }
}
