package org.fairway.referral.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;

/**
 * Working time in England: Monday to Friday without bank holidays, each day as 24 hours by the
 * clock on the wall, so that a limit keeps its time of day over the change of summer time. Time
 * that passes on other days counts nothing.
 *
 * <p>Days after the last known holiday count by the week alone.
 */
final class WorkingCalendar {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  static final Duration DAY = Duration.ofDays(1);

  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1); // a Monday
  private static final int WORKING_WEEK = 5;

  private final long[] holidays;

  WorkingCalendar(Collection<LocalDate> bankHolidays) {
    holidays =
        bankHolidays.stream()
            .filter(day -> weekday(day))
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .distinct()
            .toArray();
  }

  boolean works(LocalDate day) {
    return weekday(day) && Arrays.binarySearch(holidays, day.toEpochDay()) < 0;
  }

  /** Working time from one moment to another; negative when the other is earlier. */
  Duration between(Instant from, Instant to) {
    return position(to).minus(position(from));
  }

  /**
   * The first moment at which so much working time has passed since {@code start}. A start outside
   * working time counts from the next working day on.
   *
   * @param time not negative
   */
  Instant after(Instant start, Duration time) {
    Duration target = position(start).plus(time);
    LocalDate day = date(start);
    while (position(day.plusDays(1)).compareTo(target) < 0) {
      // Never further than the working days that are missing: they are at least so many days away.
      long missing = target.minus(position(day.plusDays(1))).toDays();
      day = day.plusDays(Math.max(1, missing));
    }
    Duration within = target.minus(position(day));
    Instant reached = day.atStartOfDay().plus(within).atZone(ENGLAND).toInstant();
    return reached.isBefore(start) ? start : reached;
  }

  /** Working time from the epoch to a moment. */
  private Duration position(Instant moment) {
    LocalDateTime wall = LocalDateTime.ofInstant(moment, ENGLAND);
    Duration begun = position(wall.toLocalDate());
    return works(wall.toLocalDate())
        ? begun.plus(Duration.between(LocalTime.MIN, wall.toLocalTime()))
        : begun;
  }

  /** Working time from the epoch to the beginning of a day. */
  private Duration position(LocalDate day) {
    long days = ChronoUnit.DAYS.between(EPOCH, day);
    long weekdays =
        Math.floorDiv(days, 7) * WORKING_WEEK + Math.min(WORKING_WEEK, Math.floorMod(days, 7));
    int at = Arrays.binarySearch(holidays, day.toEpochDay());
    return DAY.multipliedBy(weekdays - (at < 0 ? -at - 1 : at));
  }

  private static boolean weekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, ENGLAND);
  }
}
