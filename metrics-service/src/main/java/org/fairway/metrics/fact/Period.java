package org.fairway.metrics.fact;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year, 1 April to 31 March, written {@code 2024-25}.
 *
 * @param startYear the year in which it begins
 */
public record Period(int startYear) implements Comparable<Period> {

  private static final Pattern SHAPE = Pattern.compile("(20\\d\\d)-(\\d\\d)");

  /** Reads {@code 2024-25}; empty when it is no financial year, such as {@code 2024-26}. */
  public static Optional<Period> parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Period period = new Period(Integer.parseInt(shape.group(1)));
    return period.toString().equals(text) ? Optional.of(period) : Optional.empty();
  }

  /** The year that a day lies in. */
  public static Period of(LocalDate day) {
    return new Period(
        day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.APRIL, 1);
  }

  /** The last day, which is also the day of the workforce snapshot. */
  public LocalDate snapshotDate() {
    return LocalDate.of(startYear + 1, Month.MARCH, 31);
  }

  /** The year before. */
  public Period before() {
    return new Period(startYear - 1);
  }

  /** The year after. */
  public Period after() {
    return new Period(startYear + 1);
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    int next = (startYear + 1) % 100;
    return startYear + (next < 10 ? "-0" : "-") + next;
  }
}
