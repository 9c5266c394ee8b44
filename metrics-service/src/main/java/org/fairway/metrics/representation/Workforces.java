package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.reference.DimensionBook;

/** Counts the staff of the organisations of a care system. */
@ApplicationScoped
class Workforces {

  private static final String MEASURE = "HEADCOUNT";
  private static final String UNKNOWN = "UNKNOWN";

  private final Facts facts;

  Workforces(Facts facts) {
    this.facts = facts;
  }

  /** Staff by group, of all organisations of which something is known. */
  Workforce of(Period period, Dimension dimension) {
    SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
    Set<String> without = new TreeSet<>();
    Map<String, Set<String>> suppliers = new TreeMap<>();
    for (Map.Entry<String, List<SourcedFact>> one : facts.figuresOfAll(period).entrySet()) {
      FactSet sums = FactSet.of(one.getValue());
      Figure all = sums.count(MEASURE, Map.of());
      if (all.isMissing()) {
        continue;
      }
      Set<String> from = suppliers.computeIfAbsent(one.getKey(), any -> new TreeSet<>());
      Map<String, Long> groups = groups(sums, dimension.parameter(), from);
      if (isUnknown(groups)) {
        FactSet known = FactSet.of(facts.known(one.getKey(), period));
        groups = groups(known, dimension.parameter(), from);
      }
      if (isUnknown(groups) || isPart(dimension.parameter(), groups, all.value())) {
        without.add(one.getKey());
      } else {
        counts.put(one.getKey(), groups);
      }
    }
    return new Workforce(counts, without, suppliers);
  }

  private static boolean isUnknown(Map<String, Long> groups) {
    return groups.keySet().stream().allMatch(UNKNOWN::equals);
  }

  /** One group beside the total tells no shares, whether as a whole or by its categories. */
  private static boolean isPart(String dimension, Map<String, Long> groups, long all) {
    long told =
        groups.keySet().stream()
            .map(group -> DimensionBook.closure(Map.of(dimension, group)))
            .map(known -> known.getOrDefault("ethnicGroup", known.get(dimension)))
            .filter(group -> !UNKNOWN.equals(group))
            .distinct()
            .count();
    return told == 1 && groups.values().stream().mapToLong(Long::longValue).sum() < all;
  }

  private static Map<String, Long> groups(FactSet known, String dimension, Set<String> suppliers) {
    Map<String, Long> groups = new TreeMap<>();
    for (String group : known.values(MEASURE, dimension, Set.of())) {
      Figure figure = known.count(MEASURE, Map.of(dimension, group));
      if (!figure.isMissing()) {
        groups.put(group, figure.value());
        figure.sources().stream().map(Source::suppliedBy).forEach(suppliers::add);
      }
    }
    return groups;
  }
}
