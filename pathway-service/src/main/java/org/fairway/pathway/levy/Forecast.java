package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What becomes of an account when nothing changes: levy keeps coming on the same day of each month,
 * apprentices complete when planned, who is overdue stays so, nobody new begins. The arithmetic is
 * that of {@link Settlement}, so what it says is what will be posted.
 */
public final class Forecast {
  /** The longest look ahead, in months. */
  public static final int MOST_MONTHS = 36;

  private final LevyTermsTable terms;
  private final ShareRule shares;

  public Forecast(LevyTermsTable terms, ShareRule shares) {
    this.terms = terms;
    this.shares = shares;
  }

  /**
   * The months after a settled one.
   *
   * @param lots what is left at the end of {@code settled}
   * @param settled the last month that has been settled to its end
   * @param monthly levy of each month, zero or more
   * @param day of the month on which levy enters, 1 to 31; the last day of a month that is shorter
   * @param open unpaid payments of the commitments as they are planned, of any day
   */
  public List<ForecastMonth> months(
      List<Lot> lots, YearMonth settled, int months, BigDecimal monthly, int day, List<Due> open) {
    LevyLedger ledger = new LevyLedger(terms, lots);
    BigDecimal opening = ledger.balance();
    LocalDate first = settled.plusMonths(1).atDay(1);
    LocalDate last = settled.plusMonths(months).atEndOfMonth();
    List<Posting> postings =
        new Settlement(ledger, shares)
            .run(first, last, credits(settled, months, monthly, day), open);
    List<ForecastMonth> made = new ArrayList<>();
    for (int ahead = 1; ahead <= months; ahead++) {
      ForecastMonth month = ForecastMonth.of(settled.plusMonths(ahead), opening, postings);
      made.add(month);
      opening = month.closing();
    }
    return made;
  }

  private static List<Credit> credits(YearMonth settled, int months, BigDecimal monthly, int day) {
    if (monthly.signum() == 0) {
      return List.of();
    }
    return Stream.iterate(settled.plusMonths(1), month -> month.plusMonths(1))
        .limit(months)
        .map(month -> new Credit(UUID.randomUUID(), entersOn(month, day), monthly))
        .toList();
  }

  private static LocalDate entersOn(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
