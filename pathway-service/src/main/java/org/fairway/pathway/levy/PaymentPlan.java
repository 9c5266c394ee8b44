package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How the price of an apprenticeship is paid: a fifth is held back until completion, the rest in
 * equal instalments on the last day of each month, of which the last carries the odd pennies.
 *
 * @param price pounds for training and assessment, two decimals, from 10.00, so that no instalment
 *     is less than a penny
 * @param startsOn first day of training
 * @param months planned months of training, 1 to 120
 */
public record PaymentPlan(BigDecimal price, LocalDate startsOn, int months) {
  /** The least price, in pounds. */
  public static final BigDecimal LEAST = new BigDecimal("10.00");

  /** The longest plan, in months. */
  public static final int MOST_MONTHS = 120;

  private static final BigDecimal HELD_BACK = new BigDecimal("20");

  public PaymentPlan {
    price = Money.exact(price);
    if (price.compareTo(LEAST) < 0 || months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException("A plan has a price of 10.00 or more and 1 to 120 months");
    }
  }

  /** Held back until completion. */
  public BigDecimal completion() {
    return Money.percent(price, HELD_BACK);
  }

  /** Instalment {@code number}, from 1 to {@link #months()}. */
  public BigDecimal instalment(int number) {
    BigDecimal training = price.subtract(completion());
    BigDecimal each = training.divide(BigDecimal.valueOf(months), 2, RoundingMode.DOWN);
    return number < months
        ? each
        : training.subtract(each.multiply(BigDecimal.valueOf(months - 1L)));
  }

  /** The last planned day, without breaks. */
  public LocalDate plannedEnd() {
    return startsOn.plusMonths(months).minusDays(1);
  }

  /** The first day on which an instalment can fall due. */
  YearMonth firstMonth() {
    return YearMonth.from(startsOn);
  }
}
