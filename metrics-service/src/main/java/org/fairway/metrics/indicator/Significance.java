package org.fairway.metrics.indicator;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * A two-sided p-value for the difference of two proportions.
 *
 * @param value from 0 to 1
 * @param method FISHER_EXACT when a cell is expected to hold fewer than 5, else CHI_SQUARED without
 *     continuity correction
 */
public record Significance(double value, String method) {

  private static final double SMALL = 5;

  /** Tests the table of two groups by yes and no. When nobody or everybody did it, p is 1. */
  public static Significance of(Proportion one, Proportion other) {
    long yes = one.numerator() + other.numerator();
    long all = one.denominator() + other.denominator();
    if (yes == 0 || yes == all) {
      return new Significance(1, "FISHER_EXACT");
    }
    double rarer = (double) Math.min(yes, all - yes) / all;
    boolean small = rarer * Math.min(one.denominator(), other.denominator()) < SMALL;
    return small ? fisher(one, other) : chiSquared(one, other);
  }

  private static Significance fisher(Proportion one, Proportion other) {
    int[][] table = {row(one), row(other)};
    double p = FisherExactTest.withDefaults().test(table).getPValue();
    return new Significance(Math.min(1, p), "FISHER_EXACT");
  }

  private static int[] row(Proportion of) {
    return new int[] {
      Math.toIntExact(of.numerator()), Math.toIntExact(of.denominator() - of.numerator())
    };
  }

  private static Significance chiSquared(Proportion one, Proportion other) {
    long[][] table = {
      {one.numerator(), one.denominator() - one.numerator()},
      {other.numerator(), other.denominator() - other.numerator()}
    };
    return new Significance(ChiSquareTest.withDefaults().test(table).getPValue(), "CHI_SQUARED");
  }
}
