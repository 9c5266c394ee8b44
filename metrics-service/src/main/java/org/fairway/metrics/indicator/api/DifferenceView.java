package org.fairway.metrics.indicator.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Difference;

/** Focus group minus reference group, in percentage points. */
@Schema(name = "Difference")
record DifferenceView(double value, String unit, IntervalView interval) {

  static DifferenceView of(Difference difference) {
    return difference == null
        ? null
        : new DifferenceView(
            difference.value(), "PERCENTAGE_POINTS", IntervalView.of(difference.interval()));
  }
}
