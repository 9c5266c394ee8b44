package org.fairway.metrics.indicator;

import org.fairway.metrics.fact.Figure;

/**
 * One group's part of an indicator; what is not known is null.
 *
 * @param group for example BME
 * @param numerator people
 * @param denominator people, or respondents of a survey
 * @param rate numerator over denominator from 0 to 1; for a score the score itself
 */
public record GroupFigure(String group, Long numerator, Long denominator, Double rate) {

  static GroupFigure of(String group, Figure numerator, Figure denominator) {
    return of(group, numerator.count().orElse(null), denominator.count().orElse(null));
  }

  static GroupFigure of(String group, Long numerator, Long denominator) {
    boolean rated = numerator != null && denominator != null && denominator > 0;
    return new GroupFigure(
        group, numerator, denominator, rated ? (double) numerator / denominator : null);
  }
}
