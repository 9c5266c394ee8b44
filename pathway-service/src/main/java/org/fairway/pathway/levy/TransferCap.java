package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.fairway.pathway.support.Refusal;

/**
 * How much an account may promise to others within a tax year: a share of the levy that was
 * declared for the months of the tax year before, April to March, and its top-up: so the
 * apprenticeship service works out the allowance (GOV.UK: Transferring your apprenticeship levy to
 * another business). All of a price counts in the year in which it is approved.
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
   * @throws Refusal kind STATE when it does not
   */
  void check(LevyAccount account, BigDecimal price, LocalDate on, LevyTermsTable terms) {
    LocalDate first = firstDay(on);
    YearMonth april = YearMonth.from(first);
    BigDecimal funds =
        credits.declared(account.id(), april.minusYears(1), april).stream()
            .map(credit -> entered(credit.credit(), terms))
            .reduce(Money.NONE, BigDecimal::add);
    BigDecimal share = terms.on(on).transferShare();
    BigDecimal most = Money.percent(funds, share);
    BigDecimal all =
        transfers.ofYear(account.id(), first, first.plusYears(1).minusDays(1)).add(price);
    if (all.compareTo(most) > 0) {
      throw Refusal.state(
          "transfer-cap",
          "GBP %s would be promised since %s; at most %s %% of last year's funds, GBP %s, may be."
              .formatted(all, first, share.toPlainString(), most));
    }
  }

  private static BigDecimal entered(Credit credit, LevyTermsTable terms) {
    return credit.amount().add(terms.on(credit.on()).toppingUp(credit.amount()));
  }

  /** The first day of the tax year of a day: the sixth of April. */
  static LocalDate firstDay(LocalDate day) {
    LocalDate sixth = LocalDate.of(day.getYear(), Month.APRIL, FIRST_DAY);
    return day.isBefore(sixth) ? sixth.minusYears(1) : sixth;
  }
}
