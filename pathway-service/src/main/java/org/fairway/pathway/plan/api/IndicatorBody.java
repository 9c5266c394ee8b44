package org.fairway.pathway.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.Dimension;
import org.fairway.pathway.plan.PlanIndicator;
import org.fairway.pathway.plan.PlanUnit;
import org.fairway.pathway.programme.TargetStage;

/** An indicator as sent and shown. */
@Schema(name = "PlanIndicator", description = "The figure that a commitment is measured by")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorBody(
    @NotNull TargetStage stage,
    @NotNull @Schema(description = "COUNT: how many; PERCENT: of those at the stage before")
        PlanUnit unit,
    @Schema(description = "By what the group is one; absent for everybody") Dimension dimension,
    @Size(max = 60)
        @Pattern(regexp = "[A-Za-z0-9_-]{1,60}")
        @Schema(description = "A group of the dimension; absent for everybody")
        String group) {

  PlanIndicator toIndicator() {
    return new PlanIndicator(stage, unit, dimension, group);
  }

  /** Null for null. */
  static IndicatorBody of(PlanIndicator indicator) {
    return indicator == null
        ? null
        : new IndicatorBody(
            indicator.stage(), indicator.unit(), indicator.dimension(), indicator.group());
  }
}
