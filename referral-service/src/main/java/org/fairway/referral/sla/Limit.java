package org.fairway.referral.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take.
 *
 * @param time in days of the unit
 * @param warning how long before the end a warning comes; not longer than {@code time}
 * @param unit what a day is
 */
record Limit(Duration time, Duration warning, Unit unit) {

  /** What a day of a limit is. */
  enum Unit {
    /** A working day in England. */
    WORKING {
      @Override
      Instant after(Instant start, Duration time) {
        return BankHolidays.CALENDAR.after(start, time);
      }

      @Override
      Duration between(Instant from, Instant to) {
        return BankHolidays.CALENDAR.between(from, to);
      }
    },
    /** Any day. */
    CALENDAR {
      @Override
      Instant after(Instant start, Duration time) {
        return start.plus(time);
      }

      @Override
      Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
      }
    };

    abstract Instant after(Instant start, Duration time);

    abstract Duration between(Instant from, Instant to);
  }

  static Limit of(int days, int warningDays, Unit unit) {
    return new Limit(Duration.ofDays(days), Duration.ofDays(warningDays), unit);
  }

  /** When it ends and when the warning comes, if it runs from {@code now} for {@code left}. */
  Span span(Instant now, Duration left) {
    Duration positive = left.isNegative() ? Duration.ZERO : left;
    Duration calm = positive.minus(warning);
    return new Span(calm.isNegative() ? now : unit.after(now, calm), unit.after(now, positive));
  }

  /** What is left at a moment of what ends at {@code due}; negative when that is over. */
  Duration left(Instant now, Instant due) {
    return unit.between(now, due);
  }

  /** The two moments that count. */
  record Span(Instant warnAt, Instant dueAt) {}
}
