package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reader with pencil and paper: writes down what is shown, and narrows what is not by sums until
 * nothing moves any more.
 */
final class Narrowing {

  private static final long MANY = 1_000_000;

  private final Map<String, Long> truth = new TreeMap<>();
  private final Map<String, long[]> ranges = new TreeMap<>();
  private final List<List<String>> sums = new ArrayList<>();

  /** A count that is shown, or of which nothing is known. */
  Narrowing count(String name, long count, boolean shown) {
    truth.put(name, count);
    ranges.merge(
        name,
        shown ? new long[] {count, count} : new long[] {0, MANY},
        (old, other) -> old[0] == old[1] ? old : other);
    return this;
  }

  /** The first is the sum of the others. */
  Narrowing sum(List<String> names) {
    sums.add(List.copyOf(names));
    return this;
  }

  /** Counts from 1 to 4 that are known more closely than to five. */
  List<String> found() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (List<String> sum : sums) {
        moved |= narrow(sum);
      }
    }
    return truth.entrySet().stream()
        .filter(count -> count.getValue() > 0 && count.getValue() < 5)
        .filter(count -> width(count.getKey()) < 5)
        .map(count -> count.getKey() + " = " + count.getValue())
        .toList();
  }

  private long width(String name) {
    return ranges.get(name)[1] - ranges.get(name)[0];
  }

  private boolean narrow(List<String> sum) {
    long low = 0;
    long high = 0;
    for (String part : sum.subList(1, sum.size())) {
      low += ranges.get(part)[0];
      high += ranges.get(part)[1];
    }
    long[] whole = ranges.get(sum.get(0));
    boolean moved = tighten(whole, low, high);
    for (String part : sum.subList(1, sum.size())) {
      long[] range = ranges.get(part);
      moved |= tighten(range, whole[0] - (high - range[1]), whole[1] - (low - range[0]));
    }
    return moved;
  }

  private static boolean tighten(long[] range, long low, long high) {
    boolean moved = low > range[0] || high < range[1];
    range[0] = Math.max(range[0], low);
    range[1] = Math.min(range[1], high);
    return moved;
  }
}
