package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place where a value is rounded: half-up, for display. */
public final class Rounded {

  /** How a rounded value looks. */
  public static final String FORM = "-?[0-9]+([.][0-9]+)?";

  private static final MathContext DIGITS = new MathContext(14, RoundingMode.HALF_EVEN);

  private Rounded() {}

  /** The value with so many decimals; null for null. */
  public static String of(Double value, int decimals) {
    return value == null
        ? null
        : plain(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** The number without what differences of floating-point numbers leave in its last digits. */
  public static BigDecimal plain(double value) {
    return BigDecimal.valueOf(value).round(DIGITS);
  }
}
