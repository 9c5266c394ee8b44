package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.fact.Figure;

/**
 * One group's part of an indicator; what is not known is null.
 *
 * @param group for example BME
 * @param numerator people, over all years of the window
 * @param denominator people, or respondents of a survey
 * @param rate numerator over denominator and years, from 0 to 1; for a score the score itself, for
 *     pay the pounds
 * @param years of the window, 1 or 2
 * @param earlier the part of the numerator that is the year before's; null when not known apart
 */
public record GroupFigure(
    String group, Long numerator, Long denominator, Double rate, int years, Long earlier) {

  /** A figure of one year. */
  public GroupFigure(String group, Long numerator, Long denominator, Double rate) {
    this(group, numerator, denominator, rate, 1, null);
  }

  static GroupFigure of(String group, Figure numerator, Figure denominator) {
    return of(group, numerator.count().orElse(null), denominator.count().orElse(null));
  }

  static GroupFigure of(String group, Long numerator, Long denominator) {
    return of(group, numerator, denominator, 1, null);
  }

  static GroupFigure of(String group, Long numerator, Long denominator, int years, Long earlier) {
    boolean rated = numerator != null && denominator != null && denominator > 0;
    Double rate = rated ? (double) numerator / (denominator * (double) years) : null;
    return new GroupFigure(group, numerator, denominator, rate, years, earlier);
  }

  /** Every count that the figure tells, or that two years' figures would tell by subtraction. */
  List<Long> counts() {
    List<Long> counts = new ArrayList<>();
    counts.add(numerator);
    counts.add(denominator);
    counts.add(earlier);
    counts.add(earlier == null ? null : Long.valueOf(numerator - earlier));
    counts.removeIf(java.util.Objects::isNull);
    return counts;
  }
}
