package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Adds up the staff of the organisations of a care system. */
@ApplicationScoped
class Workforces {

  private static final String MEASURE = "HEADCOUNT";
  private static final String UNKNOWN = "UNKNOWN";

  private final Facts facts;

  Workforces(Facts facts) {
    this.facts = facts;
  }

  /**
   * Staff by group.
   *
   * @param only these organisations; empty for all of which something is known
   */
  Workforce of(Period period, Dimension dimension, Set<String> only) {
    SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
    Set<String> without = new TreeSet<>();
    Set<String> suppliers = new TreeSet<>();
    for (String organisation : only.isEmpty() ? facts.organisations(period) : only) {
      FactSet known = FactSet.of(facts.known(organisation, period));
      if (known.count(MEASURE, Map.of()).isMissing()) {
        continue;
      }
      Map<String, Long> groups = groups(known, dimension.parameter(), suppliers);
      if (groups.keySet().stream().allMatch(UNKNOWN::equals)) {
        without.add(organisation);
      } else {
        counts.put(organisation, groups);
      }
    }
    return new Workforce(counts, without, suppliers);
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
