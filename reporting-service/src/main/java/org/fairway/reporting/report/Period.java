package org.fairway.reporting.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year, 1 April to 31 March.
 *
 * @param firstYear the year in which it begins
 */
public record Period(int firstYear) {
  private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-([0-9]{2})");

  /** Reads {@code 2024-25}; empty when the two years do not follow one another. */
  public static Optional<Period> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(form.group(1));
    boolean follows = (first + 1) % 100 == Integer.parseInt(form.group(2));
    return follows ? Optional.of(new Period(first)) : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(firstYear, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(firstYear + 1, Month.MARCH, 31);
  }

  @Override
  public String toString() {
    return String.format("%d-%02d", firstYear, (firstYear + 1) % 100);
  }
}
