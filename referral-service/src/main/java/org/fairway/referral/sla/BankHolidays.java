package org.fairway.referral.sla;

import java.time.LocalDate;
import java.util.List;
import org.fairway.referral.codes.CodeFile;

/**
 * Bank holidays in England and Wales, as GOV.UK publishes them: {@code bank_holidays.csv}. A new
 * year, or a holiday that is proclaimed, is a line in that file.
 */
final class BankHolidays {

  private static final List<LocalDate> DAYS =
      CodeFile.read("bank_holidays.csv").stream()
          .map(row -> LocalDate.parse(row.get("date")))
          .sorted()
          .toList();

  /** Working time with all known bank holidays. */
  static final WorkingCalendar CALENDAR = new WorkingCalendar(DAYS);

  private BankHolidays() {}

  static List<LocalDate> days() {
    return DAYS;
  }

  /** The last day of the last year of which the holidays are known. */
  static LocalDate knownUntil() {
    return LocalDate.of(DAYS.get(DAYS.size() - 1).getYear(), 12, 31);
  }
}
