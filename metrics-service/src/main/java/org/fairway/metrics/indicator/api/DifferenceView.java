package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Difference;

/** Focus group minus reference group. */
@Schema(name = "Difference", description = "Focus group minus reference group")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
    @Schema(required = true) double value,
    @NotNull @Schema(implementation = Unit.class, required = true) String unit,
    IntervalView interval) {

  static DifferenceView of(Difference difference) {
    return difference == null
        ? null
        : new DifferenceView(
            difference.value(), difference.unit().name(), IntervalView.of(difference.interval()));
  }
}
