package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/**
 * Groups that a sheet leaves out while it tells of their neighbours. Published tables have blanks
 * and signs where counts are small; sums would take them for nobody, and only the sender knows
 * which of the two it is.
 */
final class Gaps {

  private static final Set<String> GROUPS = Set.of("ethnicGroup", "disability");

  private final FactSet facts;
  private final List<Warning> warnings = new ArrayList<>();

  private Gaps(FactSet facts) {
    this.facts = facts;
  }

  /** A warning for each measure and way of splitting that a new fact is of. */
  static List<Warning> in(FactSet facts) {
    Gaps gaps = new Gaps(facts);
    for (String name : facts.measures()) {
      Measure measure = Measures.find(name).orElseThrow();
      if (measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.DECIMAL) {
        facts.layers(name).stream()
            .filter(layer -> layer.facts().stream().anyMatch(SourcedFact::isNew))
            .forEach(layer -> gaps.look(measure, layer));
      }
    }
    return gaps.warnings;
  }

  private void look(Measure measure, Layer layer) {
    long gaps = 0;
    for (String group : GROUPS) {
      if (layer.names().contains(group) && layer.names().size() > 1) {
        gaps += rowsWithout(layer, group);
      }
    }
    if (layer.names().size() == 1) {
      gaps += measure.atMost().map(limit -> unmatched(layer, limit)).orElse(0L);
    }
    if (gaps > 0) {
      String names = String.join(", ", layer.names());
      warnings.add(
          new Warning(
              "groups-left-out",
              "%s by %s: %d groups are left out beside others that are told, and count as nobody;"
                      .formatted(measure.name(), names, gaps)
                  + " where a count is hidden, leave its whole row out, else write 0"));
    }
  }

  /** Posts, roles and so on of which one group is told and not another. */
  private static long rowsWithout(Layer layer, String group) {
    Map<Map<String, String>, Set<String>> rows = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (SourcedFact fact : layer.facts()) {
      Map<String, String> row = new TreeMap<>(fact.fact().dimensions());
      String value = row.remove(group);
      if (value != null && !isUnknown(group, value)) {
        told.add(value);
        rows.computeIfAbsent(row, any -> new HashSet<>()).add(value);
      }
    }
    return rows.values().stream().mapToLong(values -> told.size() - values.size()).sum();
  }

  /** Groups of which people could have been counted, and nothing is told. */
  private long unmatched(Layer layer, String limit) {
    Set<Map<String, String>> told = groups(layer.facts());
    return facts.layers(limit).stream()
        .filter(other -> other.names().equals(layer.names()))
        .flatMap(other -> other.facts().stream())
        .filter(fact -> fact.fact().count().signum() > 0)
        .map(fact -> fact.fact().dimensions())
        .filter(group -> group.entrySet().stream().noneMatch(Gaps::isUnknown))
        .filter(group -> !told.contains(group))
        .count();
  }

  private static Set<Map<String, String>> groups(Collection<SourcedFact> facts) {
    return facts.stream().map(fact -> fact.fact().dimensions()).collect(Collectors.toSet());
  }

  private static boolean isUnknown(Map.Entry<String, String> part) {
    return isUnknown(part.getKey(), part.getValue());
  }

  private static boolean isUnknown(String name, String value) {
    return "UNKNOWN".equals(value)
        || "UNKNOWN".equals(DimensionBook.settled(Map.of(name, value), "ethnicGroup"));
  }
}
