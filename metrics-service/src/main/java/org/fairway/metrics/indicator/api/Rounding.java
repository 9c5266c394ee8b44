package org.fairway.metrics.indicator.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where a value is rounded: half-up, for display. */
final class Rounding {

  /** How a rounded value looks. */
  static final String FORM = "-?[0-9]+([.][0-9]+)?";

  private Rounding() {}

  static String of(Double value, int decimals) {
    return value == null
        ? null
        : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
