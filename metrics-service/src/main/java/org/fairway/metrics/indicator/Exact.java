package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Values made of counts: the floating-point number that is nearest to the true one. A value that
 * lies just between two displayed ones, or on a bound, then is that very number, and is rounded and
 * judged as on paper; a quotient of quotients would lie a little to this side or that.
 */
public final class Exact {

  /**
   * Whole numbers up to here are floating-point numbers too, and one over another is rounded once.
   */
  private static final long WHOLE = 1L << 53;

  private Exact() {}

  /** So many of a hundred. */
  static double percent(Proportion of) {
    return of.denominator() <= WHOLE / 100
        ? 100.0 * of.numerator() / of.denominator()
        : fraction(of).multiply(100).doubleValue();
  }

  /** The same of any two numbers, of which the second is not zero. */
  static double percent(BigDecimal part, BigDecimal whole) {
    return fraction(part).divide(fraction(whole)).multiply(100).doubleValue();
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
    return BigFraction.of(a, b).divide(BigFraction.of(c, d)).doubleValue();
  }

  /** A rate less another, in percentage points. */
  static double points(Proportion one, Proportion other) {
    if (one.denominator() <= WHOLE / 100 && isWhole(100 * one.denominator(), other.denominator())) {
      long points = one.numerator() * other.denominator() - other.numerator() * one.denominator();
      return 100.0 * points / (one.denominator() * other.denominator());
    }
    return fraction(one).subtract(fraction(other)).multiply(100).doubleValue();
  }

  /** Whether a product, of numbers that are not negative, is such a whole number. */
  private static boolean isWhole(long one, long other) {
    return Math.multiplyHigh(one, other) == 0 && one * other >= 0 && one * other <= WHOLE;
  }

  private static BigFraction fraction(Proportion of) {
    return BigFraction.of(of.numerator(), of.denominator());
  }

  private static BigFraction fraction(BigDecimal number) {
    BigFraction digits = BigFraction.of(number.unscaledValue());
    return digits.multiply(BigFraction.of(10).pow(-number.scale()));
  }
}
