package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place where a value is rounded: half-up, for display. */
public final class Rounded {

  /** How a rounded value looks. */
  public static final String FORM = "-?[0-9]+([.][0-9]+)?";

  private static final MathContext DIGITS = new MathContext(14, RoundingMode.HALF_EVEN);

  private static final long[] POWERS = {1, 10, 100, 1000, 10_000};

  /** Below it, what digits beyond the fourteenth can move is less than {@link #NEAR}. */
  private static final double LARGE = 1e9;

  private static final double NEAR = 1e-3;
  private static final double HALF = 0.5;

  private Rounded() {}

  /** The value with so many decimals; null for null. */
  public static String of(Double value, int decimals) {
    if (value == null) {
      return null;
    }
    double shifted = decimals < POWERS.length ? Math.abs(value) * POWERS[decimals] : LARGE;
    double rest = shifted - Math.floor(shifted);
    return shifted < LARGE && Math.abs(rest - HALF) > NEAR
        ? written(value < 0, Math.round(shifted), decimals)
        : plain(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A value that does not lie between two: it takes no exact arithmetic to see which is nearer. */
  private static String written(boolean negative, long units, int decimals) {
    StringBuilder text = new StringBuilder(negative && units > 0 ? "-" : "");
    text.append(units / POWERS[decimals]);
    if (decimals > 0) {
      // The one before the decimals keeps their zeros, and is then their point.
      int point = text.length();
      text.append(POWERS[decimals] + units % POWERS[decimals]).setCharAt(point, '.');
    }
    return text.toString();
  }

  /** The number without what differences of floating-point numbers leave in its last digits. */
  public static BigDecimal plain(double value) {
    return BigDecimal.valueOf(value).round(DIGITS);
  }
}
