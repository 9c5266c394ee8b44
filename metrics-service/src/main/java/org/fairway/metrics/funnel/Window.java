package org.fairway.metrics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which journeys: those that began on some days. Days are those of England, as in all services:
 * from the last Sunday of March on they begin an hour before those of UTC.
 *
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 * @param counted what a journey is of
 */
public record Window(LocalDate from, LocalDate to, Counted counted) {

  /** Where a day begins and ends. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  /** The first moment inside. */
  Instant begin() {
    return midnight(from == null ? FIRST : from);
  }

  /** The first moment after. */
  Instant end() {
    return midnight(to == null ? LAST : to.plusDays(1));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
