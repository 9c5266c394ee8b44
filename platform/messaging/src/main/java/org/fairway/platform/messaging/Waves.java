package org.fairway.platform.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts a sequence into waves, so that no wave holds two items of one key. */
final class Waves {
  private Waves() {}

  /**
   * The n-th item of a key goes into the n-th wave: each item exactly once, the order of a key's
   * items kept, and no more waves than the busiest key has items.
   */
  static <T> List<List<T>> plan(List<T> items, Function<? super T, ?> key) {
    List<List<T>> waves = new ArrayList<>();
    Map<Object, Integer> seen = new HashMap<>();
    for (T item : items) {
      int wave = seen.merge(key.apply(item), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(item);
    }
    return waves;
  }
}
