package org.fairway.pathway.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits a whole number so that the parts add up to it: the largest remainders get what is left.
 */
final class Shares {
  private Shares() {}

  /**
   * Parts in proportion to the weights. What weighs nothing gets nothing; equal remainders are
   * served in their order.
   *
   * @param weights none negative; with at least one above 0 unless the whole is 0
   */
  static int[] of(int whole, long... weights) {
    long sum = Arrays.stream(weights).sum();
    int[] parts = new int[weights.length];
    if (sum == 0) {
      return parts;
    }
    for (int i = 0; i < weights.length; i++) {
      parts[i] = (int) (whole * weights[i] / sum);
    }
    int left = whole - IntStream.of(parts).sum();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> whole * weights[i] % sum).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
