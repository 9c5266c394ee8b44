package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
  private final Payer payer;

  public Forecast(LevyTermsTable terms, ShareRule shares) {
    this(terms, Payer.alone(shares));
  }

  Forecast(LevyTermsTable terms, Payer payer) {
    this.terms = terms;
    this.payer = payer;
  }

  /**
   * From where it looks ahead.
   *
   * @param lots what is left at the end of {@code settled}
   * @param settled the last month that has been settled to its end
   * @param refunds of what was paid and is not owed, on the first day after that
   * @param open unpaid payments of the commitments as they are planned, of any day
   */
  public record Standing(List<Lot> lots, YearMonth settled, List<Posting> refunds, List<Due> open) {

    LocalDate first() {
      return settled.plusMonths(1).atDay(1);
    }
  }

  /**
   * Levy of one source that keeps coming.
   *
   * @param amount of each month, zero or more
   * @param day of the month on which it enters, 1 to 31; the last day of a month that is shorter
   * @param enters of a month, whether it enters in it
   */
  public record Monthly(BigDecimal amount, int day, Predicate<YearMonth> enters) {

    Stream<Credit> credits(YearMonth settled, int months) {
      return Stream.iterate(settled.plusMonths(1), month -> month.plusMonths(1))
          .limit(amount.signum() == 0 ? 0 : months)
          .filter(enters)
          .map(month -> new Credit(UUID.randomUUID(), entersOn(month, day), amount));
    }
  }

  /**
   * The levy that is expected.
   *
   * @param sources what keeps coming besides what is known: each is a lot of its own, with a top-up
   *     that is rounded for itself
   * @param known what has been told already
   */
  public record Expected(List<Monthly> sources, List<Credit> known) {

    /** From one source, in each month. */
    public Expected(BigDecimal monthly, int day, List<Credit> known) {
      this(List.of(new Monthly(monthly, day, month -> true)), known);
    }

    /** Of all sources. */
    public BigDecimal monthly() {
      return sources.stream().map(Monthly::amount).reduce(Money.NONE, BigDecimal::add);
    }

    /** Of the month, on which the last of them enters; the first when nothing is expected. */
    public int day() {
      return sources.stream().mapToInt(Monthly::day).max().orElse(1);
    }

    List<Credit> credits(YearMonth settled, int months) {
      YearMonth last = settled.plusMonths(months);
      return Stream.concat(
              known.stream().filter(one -> !YearMonth.from(one.on()).isAfter(last)),
              sources.stream().flatMap(one -> one.credits(settled, months)))
          .toList();
    }
  }

  /** The months after a settled one. */
  public List<ForecastMonth> months(Standing standing, int months, Expected levy) {
    return months(standing, months, postings(standing, months, levy));
  }

  /** What would be posted in those months. */
  public List<Posting> postings(Standing standing, int months, Expected levy) {
    YearMonth settled = standing.settled();
    return new Settlement(new LevyLedger(terms, standing.lots()), payer)
        .run(
            standing.first(),
            settled.plusMonths(months).atEndOfMonth(),
            standing.refunds(),
            levy.credits(settled, months),
            standing.open());
  }

  /** These postings, told by months. */
  static List<ForecastMonth> months(Standing standing, int months, List<Posting> postings) {
    BigDecimal opening =
        standing.lots().stream().map(Lot::left).reduce(Money.NONE, BigDecimal::add);
    List<ForecastMonth> made = new ArrayList<>();
    for (int ahead = 1; ahead <= months; ahead++) {
      ForecastMonth month =
          ForecastMonth.of(standing.settled().plusMonths(ahead), opening, postings);
      made.add(month);
      opening = month.closing();
    }
    return made;
  }

  private static LocalDate entersOn(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
