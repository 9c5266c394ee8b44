package org.fairway.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Unit of an indicator's value. A ratio is never shown with a percent sign. */
@Schema(name = "IndicatorUnit", description = "What a value is in")
public enum Unit {
  RATIO,
  /** 0 to 100. */
  PERCENT,
  PERCENTAGE_POINTS,
  /** 0 to 10; of the Equality Delivery System 0 to 3, in sum to 33. */
  SCORE,
  NARRATIVE
}
