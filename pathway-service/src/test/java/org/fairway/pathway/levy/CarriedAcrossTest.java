package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.FortyMonths.carriedAcross;
import static org.fairway.pathway.levy.Pounds.TERMS;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.levyPayer;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Forty months, worked by hand, of an employer that carries funds across 1 August 2026: 3,000.17 of
 * levy on the 19th of each month from April 2025, with 300.02 on top (10 % are 300.017) until July
 * 2026. The rows are in {@code carried-across.csv}.
 *
 * <ul>
 *   <li>2,250.00 over 18 months from 6 October 2025, with a break from 1 December 2026 to 1 March
 *       2027: 100.00 on 18 last days of a month, of which three fall away and come later; 450.00
 *       after 4 July 2027.
 *   <li>75,000.01 over two months from 3 January 2028: 30,000.00, 30,000.01 and 15,000.00.
 *   <li>7,500.00 over 20 months from 20 July 2026: 300.00 twenty times and 1,500.00. It is paid
 *       after the other, and keeps the 5 % of July 2026 to its end.
 *   <li>In May 2027 the second lot is 24 months old: of two lots, 6,600.38, 4,600.00 are spent, and
 *       2,000.38 expire. From 19 August 2027 on two lots are over on one day: that of August 2025
 *       after 24 months and that of August 2026 after 12.
 *   <li>In February 2028 1,496.66 are missing of 30,000.01: 25 % are 374.165, rounded up to 374.17,
 *       and 5 % of the other's 300.00 are 15.00. In March 11,999.83 and 1,500.00 are missing:
 *       2,999.9575 is 2,999.96, and 75.00.
 * </ul>
 */
class CarriedAcrossTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 4);

  private final List<Commitment> commitments =
      List.of(
          new Commitment(
              id(1),
              new PaymentPlan(pounds("2250"), day("2025-10-06"), 18),
              List.of(new Break(day("2026-12-01"), day("2027-03-01"))),
              day("2027-07-04"),
              null),
          completed(2, "75000.01", "2028-01-03", 2, "2028-03-02"),
          completed(3, "7500.00", "2026-07-20", 20, "2028-03-19"));

  @Test
  void fundsOfBothRulesAreSpentInTheirOrderAndExpireEachOnItsDay() {
    List<Credit> levy =
        IntStream.range(0, 40)
            .mapToObj(FIRST::plusMonths)
            .map(month -> new Credit(id(lot(month)), month.atDay(19), pounds("3000.17")))
            .toList();
    List<Due> dues =
        commitments.stream().flatMap(one -> one.dues(day("2030-01-01")).stream()).toList();

    List<Posting> postings =
        new Settlement(new LevyLedger(TERMS, List.of()), levyPayer(commitments))
            .run(FIRST.atDay(1), day("2028-07-31"), levy, dues);

    assertThat(FortyMonths.months(FIRST, 40, postings)).isEqualTo(carriedAcross());
    assertThat(postings.stream().filter(one -> one.on().equals(day("2027-08-19"))))
        .filteredOn(one -> one.kind() == PostingKind.EXPIRY)
        .extracting(Posting::lot, Posting::amount)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                id(lot(YearMonth.of(2025, 8))), pounds("2550.19")),
            org.assertj.core.api.Assertions.tuple(
                id(lot(YearMonth.of(2026, 8))), pounds("3000.17")));
  }

  @Test
  void eachRowOfTheTablesAddsUpAndGoesOnWhereTheLastOneEnded() {
    for (List<ForecastMonth> table : List.of(carriedAcross(), FortyMonths.workedByHand())) {
      assertThat(table).hasSize(40);
      for (int i = 0; i < table.size(); i++) {
        ForecastMonth month = table.get(i);
        assertThat(month.closing())
            .as(month.month().toString())
            .isEqualTo(
                month
                    .opening()
                    .add(month.levy())
                    .add(month.topUp())
                    .subtract(month.training())
                    .subtract(month.completion())
                    .subtract(month.expired()));
        assertThat(month.opening()).isEqualTo(i == 0 ? Money.NONE : table.get(i - 1).closing());
      }
    }
  }

  private static Commitment completed(long id, String price, String from, int months, String on) {
    PaymentPlan plan = new PaymentPlan(new java.math.BigDecimal(price), day(from), months);
    return new Commitment(id(id), plan, List.of(), day(on), null);
  }

  private static long lot(YearMonth month) {
    return month.getYear() * 12L + month.getMonthValue();
  }
}
