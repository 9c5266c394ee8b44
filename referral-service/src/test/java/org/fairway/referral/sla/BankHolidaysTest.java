package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list is data; the law from which it follows is written down here. */
class BankHolidaysTest {

  @Test
  void theListIsWhatTheLawAsksForInEachYear() {
    // Given
    Set<LocalDate> lawful = new TreeSet<>();
    for (int year = 2025; year <= 2028; year++) {
      lawful.addAll(ofYear(year));
    }
    // Then
    assertThat(BankHolidays.days()).containsExactlyElementsOf(lawful);
    assertThat(BankHolidays.knownUntil()).isEqualTo("2028-12-31");
  }

  /** Banking and Financial Dealings Act 1971, with the days proclaimed each year since. */
  private static List<LocalDate> ofYear(int year) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate easter = easter(year);
    days.add(substituted(LocalDate.of(year, 1, 1), days));
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
    days.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    days.add(
        LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    LocalDate boxing = LocalDate.of(year, 12, 26);
    LocalDate christmas = LocalDate.of(year, 12, 25);
    if (boxing.getDayOfWeek() == DayOfWeek.MONDAY) {
      days.add(boxing); // Christmas Day is a Sunday: its substitute comes after Boxing Day
      days.add(boxing.plusDays(1));
    } else {
      days.add(substituted(christmas, days));
      days.add(substituted(boxing, days));
    }
    return days;
  }

  /** The day, or the next weekday that is none already. */
  private static LocalDate substituted(LocalDate day, List<LocalDate> taken) {
    LocalDate free = day;
    while (free.getDayOfWeek() == DayOfWeek.SATURDAY
        || free.getDayOfWeek() == DayOfWeek.SUNDAY
        || taken.contains(free)) {
      free = free.plusDays(1);
    }
    return free;
  }

  /** Easter Sunday by the anonymous Gregorian computus. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
