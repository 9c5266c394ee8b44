package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The most hours of a mode that count, by group of specialisms: {@code 1/3}, {@code 20%} or {@code
 * 35h}. A group that is not named is as GENERAL.
 */
record Cap(Map<String, String> byGroup) {

  static <T> T of(Map<String, T> byGroup, String group) {
    return byGroup.containsKey(group) ? byGroup.get(group) : byGroup.get("GENERAL");
  }

  /** Compared without dividing, so that a third of 315 is 105 and not 104.99. */
  boolean exceeded(BigDecimal hours, BigDecimal required, String group) {
    Fraction share = share(required, group);
    return hours.multiply(share.of()).compareTo(share.part()) > 0;
  }

  /** In hours, rounded down to a hundredth. */
  BigDecimal most(BigDecimal required, String group) {
    Fraction share = share(required, group);
    return share.part().divide(share.of(), 2, RoundingMode.DOWN);
  }

  String text(BigDecimal required, String group) {
    String written = of(byGroup, group);
    String most = Say.plain(most(required, group)) + " h";
    return written.endsWith("h")
        ? most
        : "%s, which is %s of %s h"
            .formatted(
                most,
                written.equals("1/3") ? "a third" : written.replace("%", " %"),
                Say.plain(required));
  }

  private Fraction share(BigDecimal required, String group) {
    String written = of(byGroup, group);
    if (written.endsWith("h")) {
      return new Fraction(hundredths(written), BigDecimal.ONE);
    }
    if (written.endsWith("%")) {
      return new Fraction(required.multiply(hundredths(written)), new BigDecimal(100));
    }
    String[] parts = written.split("/");
    return new Fraction(required.multiply(new BigDecimal(parts[0])), new BigDecimal(parts[1]));
  }

  private static BigDecimal hundredths(String written) {
    return new BigDecimal(written.substring(0, written.length() - 1));
  }

  private record Fraction(BigDecimal part, BigDecimal of) {}
}
