package org.fairway.metrics.indicator.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Interval;

/** A confidence interval in the unit of its value. */
@Schema(name = "ConfidenceInterval", description = "A confidence interval in the unit of its value")
record IntervalView(
    @Schema(required = true) double lower,
    @Schema(required = true) double upper,
    @Schema(required = true) double level,
    @NotNull @Schema(maxLength = 100) String method) {

  static IntervalView of(Interval interval) {
    return interval == null
        ? null
        : new IntervalView(interval.lower(), interval.upper(), interval.level(), interval.method());
  }
}
