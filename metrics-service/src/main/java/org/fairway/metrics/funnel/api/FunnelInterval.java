package org.fairway.metrics.funnel.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Interval;

/** A confidence interval, in the unit of what it belongs to. */
@Schema(name = "FunnelInterval", description = "A confidence interval and its method")
record FunnelInterval(
    @Schema(required = true) double lower,
    @Schema(required = true) double upper,
    @Schema(required = true) double level,
    @NotNull @Schema(maxLength = 100) String method) {

  static FunnelInterval of(Interval interval) {
    return of(interval, 1);
  }

  /** In another unit: 100 for percentage points. */
  static FunnelInterval of(Interval interval, double factor) {
    return interval == null
        ? null
        : new FunnelInterval(
            interval.lower() * factor,
            interval.upper() * factor,
            interval.level(),
            interval.method());
  }
}
