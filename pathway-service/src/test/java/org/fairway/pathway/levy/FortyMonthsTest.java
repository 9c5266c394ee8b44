package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.FortyMonths.workedByHand;
import static org.fairway.pathway.levy.Pounds.TERMS;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.levyPayer;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An employer over forty months, worked by hand: 1,000.00 of levy on the 22nd of each month from
 * June 2024, with 100.00 on top until July 2026.
 *
 * <ul>
 *   <li>An apprenticeship of 1,000.00 over seven months from 15 January 2025: six instalments of
 *       114.28, one of 114.32 and 200.00 at the end, all from the first lot, of which 100.00 are
 *       left and expire after 24 months, on 22 June 2026; the second lot, 1,100.00, a month later.
 *   <li>One of 40,000.00 in July 2026: 32,000.00 for training, of which the account has 26,400.00
 *       (24 lots); of the other 5,600.00 and of the 8,000.00 at the end the employer bears 5 %:
 *       280.00 and 400.00.
 *   <li>What enters in August 2026 has no top-up and expires after 12 months, on 22 August 2027.
 *   <li>One of 27,000.01 over August and September 2027: 10,800.00 and 10,800.01, and 5,400.00 at
 *       the end. The account has 12,000.00 and a month later 2,200.00. Of the other 8,600.01 the
 *       employer bears 25 %, 2,150.00 and a quarter of a penny that is rounded away, and of the
 *       5,400.00 it bears 1,350.00.
 * </ul>
 */
class FortyMonthsTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 6);
  private static final int MONTHS = 40;

  private final List<Commitment> commitments =
      List.of(
          commitment(1, "1000.00", "2025-01-15", 7),
          commitment(2, "40000.00", "2026-07-01", 1),
          commitment(3, "27000.01", "2027-08-01", 2));

  @Test
  void settledAtOnceItIsWhatTheHandFound() {
    List<Posting> postings = settled(FIRST, MONTHS);

    assertThat(FortyMonths.months(FIRST, MONTHS, postings)).isEqualTo(workedByHand());
  }

  @Test
  void settledMonthByMonthItIsTheSame() {
    List<Posting> postings = new ArrayList<>();
    LevyLedger ledger = new LevyLedger(TERMS, List.of());
    for (int month = 0; month < MONTHS; month++) {
      postings.addAll(settle(ledger, FIRST.plusMonths(month), 1, postings));
    }

    assertThat(FortyMonths.months(FIRST, MONTHS, postings)).isEqualTo(workedByHand());
  }

  @Test
  void theForecastOfAnyMonthIsWhatThenHappens() {
    for (int known = 1; known < MONTHS; known += 3) {
      // Given: a ledger settled so far
      LevyLedger ledger = new LevyLedger(TERMS, List.of());
      List<Posting> paid = settle(ledger, FIRST, known, List.of());
      YearMonth settled = FIRST.plusMonths(known - 1L);
      int ahead = Math.min(Forecast.MOST_MONTHS, MONTHS - known);

      // When
      List<ForecastMonth> forecast =
          new Forecast(TERMS, levyPayer(commitments))
              .months(
                  new Forecast.Standing(ledger.lots(), settled, List.of(), open(paid)),
                  ahead,
                  monthly(22));

      // Then
      assertThat(forecast).isEqualTo(workedByHand().subList(known, known + ahead));
    }
  }

  @Test
  void levyOfThe31stEntersOnTheLastDayOfShorterMonths() {
    for (int day = 29; day <= 31; day++) {
      // When: a year from September 2026, whose levy lasts 12 months
      List<ForecastMonth> forecast =
          new Forecast(TERMS, levyPayer(commitments))
              .months(
                  new Forecast.Standing(List.of(), YearMonth.of(2026, 8), List.of(), List.of()),
                  18,
                  monthly(day));

      // Then
      assertThat(forecast).extracting(ForecastMonth::levy).containsOnly(pounds("1000"));
      assertThat(forecast.get(5).month()).isEqualTo(YearMonth.of(2027, 2));
      assertThat(forecast.get(12).expired()).isEqualTo(pounds("1000"));
    }
  }

  @Test
  void whoIsOverdueIsNotForecastToComplete() {
    // Given: the apprentice of July 2026 has not completed by September
    Commitment overdue = commitments.get(1).asPlanned(day("2026-09-01"));
    List<Due> held = overdue.dues(day("2030-01-01"));

    // When
    List<ForecastMonth> forecast =
        new Forecast(TERMS, levyPayer(commitments))
            .months(
                new Forecast.Standing(
                    List.of(),
                    YearMonth.of(2026, 8),
                    List.of(),
                    held.stream().filter(due -> due.on().isAfter(day("2026-08-31"))).toList()),
                12,
                monthly(22));

    // Then
    assertThat(held).extracting(Due::on).containsExactly(day("2026-07-31"));
    assertThat(forecast).extracting(ForecastMonth::completion).containsOnly(pounds("0"));
  }

  private static Forecast.Expected monthly(int day) {
    return new Forecast.Expected(pounds("1000"), day, List.of());
  }

  private List<Posting> settled(YearMonth from, int months) {
    return settle(new LevyLedger(TERMS, List.of()), from, months, List.of());
  }

  private List<Posting> settle(LevyLedger ledger, YearMonth from, int months, List<Posting> paid) {
    List<Credit> credits =
        IntStream.range(0, months)
            .mapToObj(from::plusMonths)
            .map(month -> new Credit(id(lot(month)), month.atDay(22), pounds("1000")))
            .toList();
    LocalDate last = from.plusMonths(months - 1L).atEndOfMonth();
    return new Settlement(ledger, levyPayer(commitments))
        .run(from.atDay(1), last, credits, open(paid));
  }

  private List<Due> open(List<Posting> paid) {
    List<DueKey> keys = paid.stream().map(Posting::due).toList();
    return commitments.stream()
        .map(commitment -> commitment.asPlanned(FIRST.atDay(1)))
        .flatMap(commitment -> commitment.dues(day("2030-01-01")).stream())
        .filter(due -> !keys.contains(due.key()))
        .toList();
  }

  private static long lot(YearMonth month) {
    return month.getYear() * 12L + month.getMonthValue();
  }

  private static Commitment commitment(long id, String price, String startsOn, int months) {
    return Commitment.open(id(id), new PaymentPlan(pounds(price), day(startsOn), months));
  }
}
