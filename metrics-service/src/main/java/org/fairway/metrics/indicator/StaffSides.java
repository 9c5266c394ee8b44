package org.fairway.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.fact.FactSet;

/**
 * Staff by what neither WRES nor WDES cuts it by, and other answers do: profiles, and the staff
 * beside the community. These people are the same, so they are laid beside those of both standards.
 */
final class StaffSides {

  static final String STAFF = "HEADCOUNT";

  private static final List<String> DIMENSIONS = List.of("sex", "ageBand", "imdDecile");

  private StaffSides() {}

  /** The counts of each dimension that the facts tell. */
  static List<Map<CountKey, Long>> of(FactSet facts) {
    return DIMENSIONS.stream()
        .map(dimension -> by(dimension, facts))
        .filter(counts -> !counts.isEmpty())
        .toList();
  }

  private static Map<CountKey, Long> by(String dimension, FactSet facts) {
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    for (String value : facts.values(STAFF, dimension, Set.of())) {
      Map<String, String> whom = Map.of(dimension, value);
      facts
          .count(STAFF, whom)
          .count()
          .ifPresent(count -> counts.put(CountKey.of(STAFF, whom), count));
    }
    return counts;
  }

  /** Whether it counts staff by one of these dimensions and by nothing else. */
  static boolean holds(CountKey key) {
    return key.measure().equals(STAFF)
        && key.dimensions().size() == 1
        && DIMENSIONS.contains(key.dimensions().firstKey());
  }
}
