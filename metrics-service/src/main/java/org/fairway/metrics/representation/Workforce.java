package org.fairway.metrics.representation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Staff by group and organisation.
 *
 * @param counts by organisation, then by group, the unknown among them
 * @param without organisations of which the groups are not known
 * @param suppliers of the counts, by organisation
 */
record Workforce(
    SortedMap<String, Map<String, Long>> counts,
    Set<String> without,
    Map<String, Set<String>> suppliers) {

  Collection<String> organisations() {
    return counts.keySet();
  }

  /** Who supplied any of the counts. */
  Set<String> allSuppliers() {
    Set<String> all = new TreeSet<>();
    suppliers.values().forEach(all::addAll);
    return all;
  }

  /** Staff of all organisations by group. */
  SortedMap<String, Long> sums() {
    SortedMap<String, Long> sums = new TreeMap<>();
    counts
        .values()
        .forEach(groups -> groups.forEach((group, count) -> sums.merge(group, count, Long::sum)));
    return sums;
  }

  /** The same of these organisations alone; of all when none is named. */
  Workforce of(Set<String> only) {
    if (only.isEmpty()) {
      return this;
    }
    SortedMap<String, Map<String, Long>> some = new TreeMap<>(counts);
    some.keySet().retainAll(only);
    Set<String> missing = new TreeSet<>(without);
    missing.retainAll(only);
    Map<String, Set<String>> from = new TreeMap<>(suppliers);
    from.keySet().retainAll(only);
    return new Workforce(some, missing, from);
  }

  /** The same without these organisations, which are told to be missing. */
  Workforce without(Set<String> left) {
    SortedMap<String, Map<String, Long>> rest = new TreeMap<>(counts);
    rest.keySet().removeAll(left);
    Set<String> missing = new TreeSet<>(without);
    missing.addAll(left);
    missing.removeAll(rest.keySet());
    return new Workforce(rest, missing, suppliers);
  }
}
