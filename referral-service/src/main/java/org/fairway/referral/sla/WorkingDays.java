package org.fairway.referral.sla;

import java.time.Instant;
import java.time.ZonedDateTime;

/** Working days backwards, for what is asked over all tenants at once. */
final class WorkingDays {

  private WorkingDays() {}

  /** The moment from which so many working days in England have passed until now. */
  static Instant before(Instant now, int days) {
    ZonedDateTime moment = now.atZone(WorkingCalendar.ENGLAND);
    int left = days;
    while (left > 0) {
      moment = moment.minusDays(1);
      left -= BankHolidays.CALENDAR.works(moment.toLocalDate()) ? 1 : 0;
    }
    return moment.toInstant();
  }
}
