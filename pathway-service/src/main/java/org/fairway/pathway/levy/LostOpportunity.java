package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.fairway.pathway.catalogue.Standard;

/**
 * What is going to expire next month if nothing changes, and what it could have paid for.
 *
 * @param month the next one
 * @param amount pounds
 * @param lots of which something expires in it
 * @param couldPay standards on which somebody may start in that month, of which it pays a month of
 *     training or more, those of which it pays most apprenticeships first
 */
public record LostOpportunity(
    YearMonth month, BigDecimal amount, List<Outlook.Expiring> lots, List<Worth> couldPay) {

  /**
   * What an amount is worth in apprenticeships of a standard, at the highest price that is funded.
   *
   * @param apprenticeships whole ones, from the first day to completion
   * @param monthsOfTraining whole instalments
   */
  public record Worth(Standard standard, int apprenticeships, int monthsOfTraining) {

    static Worth of(Standard standard, BigDecimal amount) {
      PaymentPlan plan =
          new PaymentPlan(standard.maximumFunding(), LocalDate.EPOCH, standard.typicalMonths());
      return new Worth(standard, times(amount, plan.price()), times(amount, plan.instalment(1)));
    }

    private static int times(BigDecimal amount, BigDecimal price) {
      return amount.divide(price, 0, RoundingMode.DOWN).intValueExact();
    }
  }

  static LostOpportunity of(
      YearMonth month, List<Outlook.Expiring> lots, List<Standard> standards) {
    BigDecimal amount =
        lots.stream().map(Outlook.Expiring::expected).reduce(Money.NONE, BigDecimal::add);
    List<Worth> couldPay =
        standards.stream()
            .filter(standard -> standard.maximumFunding().compareTo(PaymentPlan.LEAST) >= 0)
            .map(standard -> Worth.of(standard, amount))
            .filter(worth -> worth.monthsOfTraining() > 0)
            .sorted(
                Comparator.comparing(Worth::apprenticeships)
                    .thenComparing(Worth::monthsOfTraining)
                    .reversed()
                    .thenComparing(worth -> worth.standard().key().reference()))
            .toList();
    return new LostOpportunity(month, amount, lots, couldPay);
  }
}
