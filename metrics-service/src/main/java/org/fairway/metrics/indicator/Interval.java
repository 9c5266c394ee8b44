package org.fairway.metrics.indicator;

/**
 * A confidence interval, in the unit of the value it belongs to.
 *
 * @param level for example 0.95
 * @param method how it was made: WILSON, KATZ_LOG, WOOLF_LOG or NEWCOMBE
 */
public record Interval(double lower, double upper, double level, String method) {

  Interval times(double factor) {
    return new Interval(lower * factor, upper * factor, level, method);
  }
}
