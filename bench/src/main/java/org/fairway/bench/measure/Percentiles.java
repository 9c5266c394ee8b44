package org.fairway.bench.measure;

import java.util.Arrays;

/** Percentiles by nearest rank: the smallest value that is not exceeded by that share of them. */
public final class Percentiles {
  private final double[] sorted;

  /**
   * @throws IllegalArgumentException when there is no value
   */
  public Percentiles(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values, no percentile");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /**
   * @param percent above 0, at most 100
   */
  public double at(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  public int count() {
    return sorted.length;
  }
}
