package org.fairway.reporting.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many decimals a sentence about a ratio needs, so that rounding does not change what it says.
 */
final class Decimals {
  private static final int MOST = 4;

  private Decimals() {}

  /**
   * One decimal, or as many more as it takes (four at most) so that no number that differs from 1
   * reads as 1, and none that differs from 0 reads as 0. Absent numbers are skipped.
   */
  static int needed(BigDecimal... numbers) {
    int decimals = 1;
    while (decimals < MOST && blurs(decimals, numbers)) {
      decimals++;
    }
    return decimals;
  }

  static String show(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean blurs(int decimals, BigDecimal... numbers) {
    return Stream.of(numbers).filter(Objects::nonNull).anyMatch(number -> blurs(number, decimals));
  }

  private static boolean blurs(BigDecimal number, int decimals) {
    BigDecimal shown = number.setScale(decimals, RoundingMode.HALF_UP);
    return number.compareTo(shown) != 0
        && (shown.signum() == 0 || shown.compareTo(BigDecimal.ONE) == 0);
  }
}
