package org.fairway.metrics.indicator;

/**
 * So many of so many.
 *
 * @param numerator from 0 to the denominator
 * @param denominator more than 0
 */
public record Proportion(long numerator, long denominator) {

  public Proportion {
    if (denominator <= 0 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException("no proportion: " + numerator + " of " + denominator);
    }
  }

  /** From 0 to 1. */
  public double rate() {
    return (double) numerator / denominator;
  }
}
