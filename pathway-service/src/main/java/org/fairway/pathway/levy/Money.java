package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Pounds with two decimals, exact: what is rounded is rounded once, half-up, to the penny. */
final class Money {
  static final BigDecimal NONE = new BigDecimal("0.00");

  private Money() {}

  /** {@code percent} of {@code amount}, to the penny. */
  static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * With two decimals.
   *
   * @throws ArithmeticException when that would lose a fraction of a penny
   */
  static BigDecimal exact(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
