package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.Pounds.TERMS;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.levyPayer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What is forecast is what happens when nothing changes: here it happens, a month at a time, and
 * what is known of each apprentice is what is known on that month's last day.
 */
class ForecastPropertiesTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 6);

  /** An employer: levy of each month, its day, and whom it pays for. */
  record Employer(BigDecimal levy, int day, List<Commitment> commitments) {}

  @Property(tries = 150)
  void whatIsForecastHappens(
      @ForAll("employers") Employer employer,
      @ForAll @IntRange(min = 1, max = 30) int settled,
      @ForAll @IntRange(min = 1, max = 36) int ahead) {
    Books books = new Books(employer);
    books.live(settled);
    YearMonth last = FIRST.plusMonths(settled - 1L);

    List<ForecastMonth> forecast = books.forecast(last, ahead);
    List<ForecastMonth> before = books.months(settled);
    books.live(ahead);

    List<ForecastMonth> all = books.months(settled + ahead);
    assertThat(all.subList(0, settled)).isEqualTo(before);
    assertThat(all.subList(settled, settled + ahead)).isEqualTo(forecast);
  }

  @Property(tries = 50)
  void somethingThatChangesIsSeen(
      @ForAll("employers") Employer employer, @ForAll @IntRange(min = 1, max = 30) int settled) {
    Books books = new Books(employer);
    books.live(settled);

    List<ForecastMonth> forecast = books.forecast(FIRST.plusMonths(settled - 1L), 3);
    books.more(new BigDecimal("0.01"));
    books.live(3);

    assertThat(books.months(settled + 3).subList(settled, settled + 3)).isNotEqualTo(forecast);
  }

  /** Months that happen to an employer. */
  private static final class Books {
    private final Employer employer;
    private final LevyLedger ledger = new LevyLedger(TERMS, List.of());
    private final List<Posting> postings = new ArrayList<>();
    private YearMonth next = FIRST;
    private BigDecimal more = Money.NONE;

    Books(Employer employer) {
      this.employer = employer;
    }

    void more(BigDecimal levy) {
      more = levy;
    }

    void live(int months) {
      for (int i = 0; i < months; i++) {
        LocalDate last = next.atEndOfMonth();
        BigDecimal levy = employer.levy().add(more);
        List<Credit> credits =
            levy.signum() == 0
                ? List.of()
                : List.of(
                    new Credit(
                        id(10_000L + next.getYear() * 12L + next.getMonthValue()),
                        next.atDay(Math.min(employer.day(), next.lengthOfMonth())),
                        levy));
        postings.addAll(
            new Settlement(ledger, levyPayer(employer.commitments()))
                .run(next.atDay(1), last, credits, unpaid(last)));
        next = next.plusMonths(1);
      }
    }

    /** Who was to complete by that day has. */
    private List<Due> unpaid(LocalDate last) {
      return open(
          employer.commitments().stream()
              .map(one -> !ended(one, last) ? one : one.asPlanned(one.plan().startsOn()))
              .flatMap(one -> one.dues(last).stream())
              .toList());
    }

    private static boolean ended(Commitment one, LocalDate last) {
      return one.plannedEnd() != null && !one.plannedEnd().isAfter(last);
    }

    private List<Due> open(List<Due> dues) {
      Set<DueKey> paid = new HashSet<>(postings.stream().map(Posting::due).toList());
      return dues.stream().filter(due -> !paid.contains(due.key())).toList();
    }

    List<ForecastMonth> forecast(YearMonth settled, int months) {
      LocalDate today = settled.plusMonths(1).atDay(1);
      List<Due> planned =
          employer.commitments().stream()
              .map(one -> ended(one, settled.atEndOfMonth()) ? completed(one) : one)
              .map(one -> one.asPlanned(today))
              .flatMap(one -> one.dues(day("2040-01-01")).stream())
              .toList();
      return new Forecast(TERMS, levyPayer(employer.commitments()))
          .months(
              new Forecast.Standing(ledger.lots(), settled, List.of(), open(planned)),
              months,
              new Forecast.Expected(employer.levy(), employer.day(), List.of()));
    }

    private static Commitment completed(Commitment one) {
      return one.asPlanned(one.plan().startsOn());
    }

    List<ForecastMonth> months(int count) {
      return FortyMonths.months(FIRST, count, postings);
    }
  }

  @Provide
  Arbitrary<Employer> employers() {
    Arbitrary<BigDecimal> levy =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("3000")).ofScale(2);
    return Combinators.combine(levy, Arbitraries.integers().between(1, 31), commitments())
        .as(Employer::new);
  }

  private static Arbitrary<List<Commitment>> commitments() {
    Arbitrary<BigDecimal> prices =
        Arbitraries.bigDecimals().between(PaymentPlan.LEAST, new BigDecimal("27000")).ofScale(2);
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, 1500);
    Arbitrary<Integer> pauses = Arbitraries.integers().between(0, 200);
    return Combinators.combine(prices, starts, Arbitraries.integers().between(1, 40), pauses)
        .as(ForecastPropertiesTest::commitment)
        .list()
        .ofMaxSize(6)
        .map(
            some ->
                java.util.stream.IntStream.range(0, some.size())
                    .mapToObj(i -> numbered(i + 1L, some.get(i)))
                    .toList());
  }

  private static Commitment commitment(BigDecimal price, int start, int months, int pause) {
    LocalDate from = FIRST.atDay(1).plusDays(start);
    List<Break> breaks =
        pause == 0 ? List.of() : List.of(new Break(from.plusDays(20), from.plusDays(20L + pause)));
    return new Commitment(id(0), new PaymentPlan(price, from, months), breaks, null, null);
  }

  private static Commitment numbered(long number, Commitment one) {
    return new Commitment(id(number), one.plan(), one.breaks(), null, null);
  }
}
