package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values made of counts: the floating-point number that is nearest to the true one. A value that
 * lies just between two displayed ones, or on a bound, then is that very number, and is rounded and
 * judged as on paper; a quotient of quotients would lie a little to this side or that.
 */
public final class Exact {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Whole numbers up to here are floating-point numbers too, and one over another is rounded once.
   */
  private static final long WHOLE = 1L << 53;

  private Exact() {}

  /** So many of a hundred. */
  static double percent(Proportion of) {
    return of.denominator() <= WHOLE / 100
        ? 100.0 * of.numerator() / of.denominator()
        : percent(number(of.numerator()), number(of.denominator()));
  }

  /** The same of any two numbers, of which the second is not zero. */
  static double percent(BigDecimal part, BigDecimal whole) {
    return HUNDRED.multiply(part).divide(whole, DIGITS).doubleValue();
  }

  /** A rate over another that is not zero. */
  public static double ratio(Proportion over, Proportion under) {
    return ratio(over.numerator(), over.denominator(), under.numerator(), under.denominator());
  }

  /** (a / b) / (c / d), of which only the first may be zero. */
  static double ratio(long a, long b, long c, long d) {
    if (isWhole(a, d) && isWhole(b, c) && b * c > 0) {
      return (double) (a * d) / (b * c);
    }
    return number(a)
        .multiply(number(d))
        .divide(number(b).multiply(number(c)), DIGITS)
        .doubleValue();
  }

  /** A rate less another, in percentage points. */
  static double points(Proportion one, Proportion other) {
    if (one.denominator() <= WHOLE / 100 && isWhole(100 * one.denominator(), other.denominator())) {
      long points = one.numerator() * other.denominator() - other.numerator() * one.denominator();
      return 100.0 * points / (one.denominator() * other.denominator());
    }
    BigDecimal first = number(one.numerator()).multiply(number(other.denominator()));
    BigDecimal second = number(other.numerator()).multiply(number(one.denominator()));
    return percent(
        first.subtract(second), number(one.denominator()).multiply(number(other.denominator())));
  }

  /** Whether a product, of numbers that are not negative, is such a whole number. */
  private static boolean isWhole(long one, long other) {
    return Math.multiplyHigh(one, other) == 0 && one * other >= 0 && one * other <= WHOLE;
  }

  private static BigDecimal number(long count) {
    return BigDecimal.valueOf(count);
  }
}
