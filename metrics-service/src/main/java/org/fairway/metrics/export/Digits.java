package org.fairway.metrics.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers that were worked out, as files tell them: ten significant digits, half up. That is more
 * than counts of people can carry, and fewer than those in which two ways to work out one figure
 * differ. What was sent is exact and is written as it was sent.
 */
final class Digits {

  private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_UP);

  private Digits() {}

  static BigDecimal of(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(TEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
