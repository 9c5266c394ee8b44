package org.fairway.pathway.plan;

import java.time.LocalDate;
import java.time.Month;

/**
 * A financial year, 1 April to 31 March.
 *
 * @param starts calendar year in which it begins
 */
public record PlanYear(int starts) {
  /** Such as 2026-27. */
  public static final String PATTERN = "20[0-9]{2}-[0-9]{2}";

  private static final int CENTURY = 100;

  /** The year in which a day lies. */
  public static PlanYear of(LocalDate day) {
    boolean before = day.getMonthValue() < Month.APRIL.getValue();
    return new PlanYear(before ? day.getYear() - 1 : day.getYear());
  }

  /** Reads such as 2026-27; null when the second part is not the year after. */
  public static PlanYear parse(String text) {
    int from = Integer.parseInt(text.substring(0, 4));
    return new PlanYear(from).toString().equals(text) ? new PlanYear(from) : null;
  }

  public LocalDate firstDay() {
    return LocalDate.of(starts, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  /** The last year whose last day is not after {@code day}. */
  static PlanYear lastOverOn(LocalDate day) {
    return new PlanYear(of(day.plusDays(1)).starts() - 1);
  }

  /** Whether its last day lies before {@code day}. */
  public boolean isOverOn(LocalDate day) {
    return lastDay().isBefore(day);
  }

  @Override
  public String toString() {
    return "%d-%02d".formatted(starts, (starts + 1) % CENTURY);
  }
}
