package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;

/**
 * What of a care system's plan is laid beside another's.
 *
 * @param careSystem its ODS code
 * @param baselinePeriod null when no baseline is told
 * @param figures null when nothing was asked for
 * @param baselineFigures null when no baseline is told
 */
@Schema(name = "PlanDocument", description = "What of a plan is laid beside another care system's")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanDocument(
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code")
        String careSystem,
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @Schema(maxLength = 7, pattern = PlanYear.PATTERN, description = "Year of the baselines")
        String baselinePeriod,
    FiguresNote figures,
    FiguresNote baselineFigures,
    @NotNull @Schema(maxItems = 500) List<PublishedCommitment> commitments,
    @NotNull @Schema(maxItems = 500) List<PublishedProgramme> programmes) {}
