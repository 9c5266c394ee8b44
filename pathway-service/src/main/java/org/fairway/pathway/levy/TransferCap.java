package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import org.fairway.pathway.support.Refusal;

/**
 * How much an account may promise to others within a tax year: a share of the levy that entered in
 * the tax year before, without top-up. All of a price counts in the year in which it is approved.
 */
@ApplicationScoped
class TransferCap {
  private static final int FIRST_DAY = 6;

  private final LevyCreditRepository credits;
  private final LevyTransferRepository transfers;

  TransferCap(LevyCreditRepository credits, LevyTransferRepository transfers) {
    this.credits = credits;
    this.transfers = transfers;
  }

  /**
   * Checks that one more fits.
   *
   * @param account locked by this transaction, so that nobody approves meanwhile
   * @param terms of the day
   * @throws Refusal kind STATE when it does not
   */
  void check(LevyAccount account, BigDecimal price, LocalDate on, LevyTerms terms) {
    LocalDate first = firstDay(on);
    LocalDate before = first.minusYears(1);
    BigDecimal levy =
        credits.entering(account.id(), before.minusDays(1), first.minusDays(1)).stream()
            .map(credit -> credit.credit().amount())
            .reduce(Money.NONE, BigDecimal::add);
    BigDecimal most = Money.percent(levy, terms.transferShare());
    BigDecimal all =
        transfers.ofYear(account.id(), first, first.plusYears(1).minusDays(1)).add(price);
    if (all.compareTo(most) > 0) {
      throw Refusal.state(
          "transfer-cap",
          "GBP %s would be promised since %s; at most %s %% of last year's levy, GBP %s, may be."
              .formatted(all, first, terms.transferShare().toPlainString(), most));
    }
  }

  /** The first day of the tax year of a day: the sixth of April. */
  static LocalDate firstDay(LocalDate day) {
    LocalDate sixth = LocalDate.of(day.getYear(), Month.APRIL, FIRST_DAY);
    return day.isBefore(sixth) ? sixth.minusYears(1) : sixth;
  }
}
