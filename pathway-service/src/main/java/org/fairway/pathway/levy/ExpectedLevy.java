package org.fairway.pathway.levy;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The levy that is expected when nothing changes: of each source that goes on as much each month as
 * was told of its newest, as long after its month and on the same day as that. What entered
 * besides, such as a correction for an earlier month, is not expected again.
 */
final class ExpectedLevy {
  /** Before the newest month of which any was told: what tells a source from a correction. */
  static final int MONTHS_BEFORE = 2;

  private ExpectedLevy() {}

  /**
   * Out of what was told. Of a source nothing is expected of months of which it told levy, or of
   * which the employer pays none, nor in months that are over: it would have been told.
   *
   * @param recent levy of the newest month of which any was told, and of {@link #MONTHS_BEFORE}
   *     before it
   * @param known what has entered and is not settled
   * @param present the month in which it is asked
   */
  static Forecast.Expected of(
      List<NewCredit> recent, List<Credit> known, PayerStatus status, YearMonth present) {
    Map<String, NewCredit> newest =
        recent.stream()
            .collect(
                Collectors.toMap(
                    NewCredit::source,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparing(NewCredit::month))));
    List<Forecast.Monthly> monthly =
        newest.values().stream()
            .filter(one -> goesOn(one, recent))
            .map(one -> monthly(one, status, present))
            .toList();
    return new Forecast.Expected(monthly, known);
  }

  /**
   * Whether a source goes on: it told of the newest month of all, or of the one before and of the
   * one before that, so that the newest is still to come. Where nobody told of the latter, as of an
   * account that has just begun, one month is enough.
   *
   * @param newest of the source
   */
  private static boolean goesOn(NewCredit newest, List<NewCredit> recent) {
    boolean last = recent.stream().noneMatch(one -> one.month().isAfter(newest.month()));
    if (last) {
      return true;
    }
    YearMonth next = newest.month().plusMonths(1);
    List<NewCredit> before =
        recent.stream().filter(one -> one.month().plusMonths(1).equals(newest.month())).toList();
    return recent.stream().noneMatch(one -> one.month().isAfter(next))
        && (before.isEmpty()
            || before.stream().anyMatch(one -> one.source().equals(newest.source())));
  }

  private static Forecast.Monthly monthly(NewCredit newest, PayerStatus status, YearMonth present) {
    YearMonth told = newest.month();
    long after = told.until(YearMonth.from(newest.enteredOn()), ChronoUnit.MONTHS);
    return new Forecast.Monthly(
        newest.amount(),
        newest.enteredOn().getDayOfMonth(),
        month -> {
          YearMonth of = month.minusMonths(after);
          return !month.isBefore(present) && of.isAfter(told) && status.in(of);
        });
  }
}
