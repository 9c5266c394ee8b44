package org.fairway.metrics.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there is a value. */
@Schema(name = "IndicatorStatus", description = "Whether there is a value, and why not")
public enum Status {
  COMPUTED,
  /** The arithmetic has no answer: a zero denominator, a zero reference rate. */
  UNDEFINED,
  /** Hidden for this audience, or too few respondents for any. */
  SUPPRESSED,
  /** The facts it needs are not there. */
  NOT_SUPPLIED
}
