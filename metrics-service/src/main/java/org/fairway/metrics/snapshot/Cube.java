package org.fairway.metrics.snapshot;

import java.util.HashMap;
import java.util.Map;

/** Counts by group. Its size is bounded by the code lists and not by the number of people. */
final class Cube {

  private final Map<CubeCell, Long> people = new HashMap<>();

  void add(CubeCell cell) {
    people.merge(cell, 1L, Long::sum);
  }

  Map<CubeCell, Long> cells() {
    return people;
  }

  long total(String measure) {
    return people.entrySet().stream()
        .filter(entry -> entry.getKey().measure().equals(measure))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
