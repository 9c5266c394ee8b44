package org.fairway.metrics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.SeriesBreak;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.indicator.Told;

/**
 * One indicator through the years.
 *
 * @param definition the latest one
 * @param points the earliest first
 */
public record Series(IndicatorDefinition definition, List<Point> points) {

  /** An indicator as it was in one year. */
  record Year(Period period, String version, IndicatorDefinition definition, Told told) {

    Result result() {
      return told.result();
    }
  }

  static Series of(List<Year> years) {
    List<Point> points = new ArrayList<>();
    Year last = null;
    Year valued = null;
    for (Year year : years) {
      String broken = last == null ? null : broken(last, year);
      valued = broken == null ? valued : null;
      points.add(point(year, valued, broken));
      valued = year.result().status() == Status.COMPUTED ? year : valued;
      last = year;
    }
    return new Series(years.get(years.size() - 1).definition(), points);
  }

  private static Point point(Year year, Year before, String broken) {
    boolean compares = before != null && year.result().status() == Status.COMPUTED;
    return new Point(
        year.period(),
        year.version(),
        year.definition(),
        year.told(),
        broken,
        compares ? (Double) (year.result().value() - before.result().value()) : null,
        compares
            ? Tendency.of(year.definition(), before.result().value(), year.result().value())
            : null);
  }

  /** A break that the catalogue names, or a definition that counts something else. */
  private static String broken(Year earlier, Year later) {
    for (SeriesBreak part : later.definition().settings().seriesBreaks()) {
      if (part.parts(earlier.period(), later.period())) {
        return part.reason();
      }
    }
    IndicatorDefinition old = earlier.definition();
    IndicatorDefinition now = later.definition();
    boolean same =
        old.kind() == now.kind()
            && old.unit() == now.unit()
            && Objects.equals(old.numerator(), now.numerator())
            && Objects.equals(old.denominator(), now.denominator())
            && Objects.equals(old.top(), now.top());
    return same ? null : "the definition counts something else";
  }
}
