package org.fairway.pathway.levy.api;

import java.math.BigDecimal;

/** Money as it is written: pounds with two decimals, and a currency beside them. */
final class Pounds {
  /** The only currency. */
  static final String CURRENCY = "GBP";

  /** What is told. */
  static final String GIVEN = "[0-9]{1,10}([.][0-9]{2})?";

  /** What is shown. */
  static final String SHOWN = "-?[0-9]{1,12}[.][0-9]{2}";

  static final int LONGEST = 16;

  private Pounds() {}

  static String of(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
