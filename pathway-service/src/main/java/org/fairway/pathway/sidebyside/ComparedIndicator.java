package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Dimension;
import org.fairway.pathway.plan.PlanUnit;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;

/**
 * An indicator that at least one of the two has committed itself by.
 *
 * @param baseline null when neither side tells baselines
 * @param own what this side wants; empty when it has no such commitment
 * @param other what that side wants; empty when it has none
 */
@Schema(name = "ComparedIndicator", description = "An indicator of one or both care systems")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedIndicator(
    @NotNull ProgrammeStream stream,
    @NotNull TargetStage stage,
    @NotNull PlanUnit unit,
    @Schema(description = "Absent for everybody") Dimension dimension,
    @Schema(maxLength = 60, description = "Absent for everybody") String group,
    @NotNull ComparedFigure result,
    ComparedFigure baseline,
    @NotNull @Schema(maxItems = 500, description = "Empty when there is no such commitment here")
        List<PlanAim> own,
    @NotNull @Schema(maxItems = 500, description = "Empty when there is none there")
        List<PlanAim> other) {}
