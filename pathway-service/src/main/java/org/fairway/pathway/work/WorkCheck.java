package org.fairway.pathway.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fairway.platform.web.Ids;

/**
 * Somebody looked whether a person is still in work.
 *
 * @param checkedOn a day in the job; when no longer in work, the last one
 * @param weeklyHours hours a week on that day, or null when not asked
 * @param band Agenda for Change band on that day, or null when not asked
 */
public record WorkCheck(
    UUID id,
    LocalDate checkedOn,
    boolean inWork,
    BigDecimal weeklyHours,
    String band,
    Instant recordedAt) {

  static WorkCheck now(LocalDate on, boolean inWork, BigDecimal weeklyHours, String band) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new WorkCheck(Ids.next(), on, inWork, weeklyHours, band, now);
  }
}
