package org.fairway.metrics.indicator.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Interval;

/** A confidence interval in the unit of its value. */
@Schema(name = "Interval")
record IntervalView(double lower, double upper, double level, String method) {

  static IntervalView of(Interval interval) {
    return interval == null
        ? null
        : new IntervalView(interval.lower(), interval.upper(), interval.level(), interval.method());
  }
}
