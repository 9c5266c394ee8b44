package org.fairway.pathway.support;

import java.time.LocalDate;

/** How far ahead anybody plans. */
public final class Horizon {
  private static final int YEARS = 100;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Horizon() {}

  /**
   * Lets a planned day pass. One that elsewhere stands for "not known", 31 December 9999, is none:
   * with the days of breaks or the months of training behind it, it would be a day that no year of
   * four digits has.
   *
   * @param day null for none
   * @param pointer where in the request it stands
   * @throws Refusal kind INPUT, {@code too-far-ahead}
   */
  public static void require(LocalDate day, LocalDate today, String pointer) {
    if (day != null && day.isAfter(today.plusYears(YEARS))) {
      throw Refusal.input(
          pointer,
          "too-far-ahead",
          "Nobody plans more than %d years ahead; leave out what is not known.".formatted(YEARS));
    }
  }

  /**
   * A planned day as it is told: at most the last that a year of four digits has. Releases before
   * took days that {@link #require} refuses.
   *
   * @param day null for none
   */
  public static LocalDate told(LocalDate day) {
    return day != null && day.isAfter(LAST) ? LAST : day;
  }
}
