package org.fairway.metrics.indicator;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Takes some people out of groups, from each in proportion, by the largest remainders. */
final class Dealing {

  private Dealing() {}

  /**
   * How many of each group.
   *
   * @param wanted in all, from 0 to the number there are
   */
  static long[] of(long[] groups, long wanted) {
    long all = PayBook.sum(groups);
    long[] dealt = new long[groups.length];
    long[] rest = new long[groups.length];
    for (int i = 0; i < groups.length; i++) {
      dealt[i] = Math.multiplyExact(groups[i], wanted) / all;
      rest[i] = groups[i] * wanted % all;
    }
    long left = wanted - PayBook.sum(dealt);
    IntStream.range(0, groups.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -rest[i]))
        .limit(left)
        .forEach(i -> dealt[i]++);
    return dealt;
  }
}
