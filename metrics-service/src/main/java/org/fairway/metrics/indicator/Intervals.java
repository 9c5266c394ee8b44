package org.fairway.metrics.indicator;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two-sided 95 % intervals.
 *
 * <p>Sources: Wilson score, E. B. Wilson 1927, as method 3 of R. G. Newcombe, Statistics in
 * Medicine 17 (1998) 857-872; difference, method 10 of Newcombe, same volume, 873-890; ratio, D.
 * Katz and others, Biometrics 34 (1978) 469-474. None has a continuity correction.
 */
public final class Intervals {

  static final double LEVEL = 0.95;
  private static final double Z =
      NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);

  private Intervals() {}

  /** Wilson score interval of a proportion, as rates from 0 to 1. */
  public static Interval wilson(Proportion of) {
    return wilson(of.rate(), of.denominator());
  }

  /** The same for a rate that was published without its count. */
  static Interval wilson(double rate, long n) {
    double z2 = Z * Z;
    double centre = (rate + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(rate * (1 - rate) / n + z2 / (4.0 * n * n));
    double lower = rate == 0 ? 0 : Math.max(0, centre - half);
    double upper = rate == 1 ? 1 : Math.min(1, centre + half);
    return new Interval(lower, upper, LEVEL, "WILSON");
  }

  /** Newcombe's hybrid score interval of the difference one minus other, as rates. */
  public static Interval newcombe(Proportion one, Proportion other) {
    return newcombe(one.rate(), one.denominator(), other.rate(), other.denominator());
  }

  static Interval newcombe(double one, long n, double other, long m) {
    Interval first = wilson(one, n);
    Interval second = wilson(other, m);
    double difference = one - other;
    return new Interval(
        difference - Math.hypot(one - first.lower(), second.upper() - other),
        difference + Math.hypot(first.upper() - one, other - second.lower()),
        LEVEL,
        "NEWCOMBE");
  }

  /** Katz log interval of the ratio top over bottom; empty when either numerator is 0. */
  public static Optional<Interval> katz(Proportion top, Proportion bottom) {
    if (top.numerator() == 0 || bottom.numerator() == 0) {
      return Optional.empty();
    }
    double ratio = top.rate() / bottom.rate();
    double variance = term(top) + term(bottom);
    double factor = Math.exp(Z * Math.sqrt(variance));
    return Optional.of(new Interval(ratio / factor, ratio * factor, LEVEL, "KATZ_LOG"));
  }

  /**
   * Woolf's interval of the odds ratio (a/b)/(c/d); empty when one of the four counts is 0. B.
   * Woolf, Annals of Human Genetics 19 (1955) 251-253.
   */
  public static Optional<Interval> woolf(long a, long b, long c, long d) {
    if (a == 0 || b == 0 || c == 0 || d == 0) {
      return Optional.empty();
    }
    double ratio = (double) a / b / ((double) c / d);
    double factor = Math.exp(Z * Math.sqrt(1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d));
    return Optional.of(new Interval(ratio / factor, ratio * factor, LEVEL, "WOOLF_LOG"));
  }

  private static double term(Proportion of) {
    return 1.0 / of.numerator() - 1.0 / of.denominator();
  }
}
