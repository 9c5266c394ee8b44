package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/**
 * When somebody was born, as closely as it was told: between two days, both included. A person born
 * on 29 February is a year older on 1 March of a common year.
 *
 * @param text as it was told, for the explanation
 */
public record Birth(LocalDate earliest, LocalDate latest, String text) {

  public Birth {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("The latest day is before the earliest.");
    }
  }

  public static Birth on(LocalDate day) {
    return new Birth(day, day, day.toString());
  }

  public static Birth in(YearMonth month) {
    return new Birth(month.atDay(1), month.atEndOfMonth(), month.toString());
  }

  /** Told as an age in whole years on a day. */
  public static Birth aged(int years, LocalDate on) {
    LocalDate earliest = on.minusYears(years + 1L);
    while (age(earliest, on) > years) {
      earliest = earliest.plusDays(1);
    }
    LocalDate latest = on.minusYears(years);
    while (age(latest.plusDays(1), on) == years) {
      latest = latest.plusDays(1);
    }
    return new Birth(earliest, latest, "aged " + years + " on " + on);
  }

  /** The least that the person can be aged on that day. */
  public int atLeast(LocalDate on) {
    return age(latest, on);
  }

  /** The most that the person can be aged on that day. */
  public int atMost(LocalDate on) {
    return age(earliest, on);
  }

  /** {@code 19}, or {@code 18 or 19} where the day of birth would tell. */
  public String ageText(LocalDate on) {
    return atLeast(on) == atMost(on) ? "" + atLeast(on) : atLeast(on) + " or " + atMost(on);
  }

  @Override
  public String toString() {
    return text;
  }

  private static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }
}
