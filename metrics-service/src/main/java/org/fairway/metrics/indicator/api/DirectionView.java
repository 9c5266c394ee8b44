package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** How to read a value: which group is on top, whether higher is better, one line in words. */
@Schema(name = "Direction", description = "How to read a value")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectionView(
    @Schema(maxLength = 60, description = "Group above the line") String top,
    @Schema(maxLength = 60, description = "Group below the line") String bottom,
    @Schema(description = "Absent when neither is better") Boolean higherIsBetter,
    @Schema(maxLength = 1000, description = "In words") String meaning) {

  static DirectionView of(IndicatorDefinition definition) {
    return new DirectionView(
        definition.top(), definition.bottom(), definition.higherIsBetter(), definition.meaning());
  }
}
