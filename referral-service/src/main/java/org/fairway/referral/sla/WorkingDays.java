package org.fairway.referral.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Monday to Friday in England. Bank holidays are not known here: after one, a limit comes early.
 */
final class WorkingDays {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private WorkingDays() {}

  /** The moment from which so many working days have passed until now. */
  static Instant before(Instant now, int days) {
    ZonedDateTime moment = now.atZone(ENGLAND);
    int left = days;
    while (left > 0) {
      moment = moment.minusDays(1);
      left -= works(moment) ? 1 : 0;
    }
    return moment.toInstant();
  }

  private static boolean works(ZonedDateTime moment) {
    DayOfWeek day = moment.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
  }
}
