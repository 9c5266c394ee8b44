package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reader with more time still: tries every table of whole numbers that agrees with what is shown.
 * For small tables only.
 */
final class BruteForce {

  private final LinkedTables tables;
  private final List<String> unknown;
  private final Set<String> hidden;
  private final int most;
  private final Map<String, Long> values = new HashMap<>();
  private final Map<String, long[]> ranges = new HashMap<>();

  /**
   * @param most no count is taken to be more
   */
  BruteForce(LinkedTables tables, Set<String> hidden, int most) {
    this.tables = tables;
    this.hidden = hidden;
    this.unknown = new ArrayList<>(hidden);
    this.most = most;
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              if (!hidden.contains(key)) {
                values.put(key, cell.count());
              }
            });
    tryAll(0);
  }

  /** The lowest and highest value of a hidden count. */
  long[] range(String key) {
    return ranges.get(key);
  }

  private void tryAll(int at) {
    if (!sumsMayHold()) {
      return;
    }
    if (at == unknown.size()) {
      hidden.forEach(
          key ->
              ranges.merge(
                  key,
                  new long[] {values.get(key), values.get(key)},
                  (old, now) -> new long[] {Math.min(old[0], now[0]), Math.max(old[1], now[1])}));
      return;
    }
    String key = unknown.get(at);
    boolean alone = tables.together().stream().noneMatch(keys -> keys.contains(key));
    for (long value = alone ? 1 : 0; value <= most; value++) {
      values.put(key, value);
      tryAll(at + 1);
    }
    values.remove(key);
  }

  private boolean sumsMayHold() {
    for (LinkedTables.Sum sum : tables.sums()) {
      boolean open = sum.keys().anyMatch(key -> !values.containsKey(key));
      long parts = sum.parts().stream().mapToLong(key -> values.getOrDefault(key, 0L)).sum();
      long total =
          values.keySet().containsAll(sum.totals())
              ? sum.totals().stream().mapToLong(values::get).sum()
              : Long.MAX_VALUE;
      if (open ? parts > total : parts != total) {
        return false;
      }
    }
    return true;
  }
}
