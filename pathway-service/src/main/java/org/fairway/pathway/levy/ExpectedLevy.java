package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The levy that is expected when nothing changes: as much each month as was declared for the newest
 * month of which any was told, as long after its month and on the same day as that. What entered
 * besides, such as a correction for an earlier month, is not expected again.
 */
final class ExpectedLevy {
  private ExpectedLevy() {}

  /**
   * Out of what was told. Nothing is expected of months of which levy was told, or of which the
   * employer pays none, nor in months that are over: it would have been told.
   *
   * @param newest levy of the newest month of which any was told, in the order in which it entered
   * @param known what has entered and is not settled
   * @param present the month in which it is asked
   */
  static Forecast.Expected of(
      List<NewCredit> newest, List<Credit> known, PayerStatus status, YearMonth present) {
    if (newest.isEmpty()) {
      return new Forecast.Expected(Money.NONE, 1, known);
    }
    BigDecimal monthly = newest.stream().map(NewCredit::amount).reduce(Money.NONE, BigDecimal::add);
    YearMonth told = newest.get(0).month();
    YearMonth entered = YearMonth.from(newest.get(0).enteredOn());
    long after = told.until(entered, ChronoUnit.MONTHS);
    int day =
        newest.stream()
            .filter(one -> YearMonth.from(one.enteredOn()).equals(entered))
            .mapToInt(one -> one.enteredOn().getDayOfMonth())
            .max()
            .orElseThrow();
    return new Forecast.Expected(
        monthly,
        day,
        known,
        month -> {
          YearMonth of = month.minusMonths(after);
          return !month.isBefore(present) && of.isAfter(told) && status.in(of);
        });
  }
}
