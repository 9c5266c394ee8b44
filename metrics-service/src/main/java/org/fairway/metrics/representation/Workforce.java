package org.fairway.metrics.representation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;

/**
 * Staff by group and organisation.
 *
 * @param counts by organisation, then by group, the unknown among them
 * @param without organisations of which the groups are not known
 */
record Workforce(
    SortedMap<String, Map<String, Long>> counts, Set<String> without, Set<String> suppliers) {

  private static final String ALL = "ALL";

  Collection<String> organisations() {
    return counts.keySet();
  }

  /** Staff of all organisations by group. */
  SortedMap<String, Long> sums() {
    SortedMap<String, Long> sums = new TreeMap<>();
    counts
        .values()
        .forEach(groups -> groups.forEach((group, count) -> sums.merge(group, count, Long::sum)));
    return sums;
  }

  /**
   * The groups whose sum may be shown. Every count of an organisation that is not small is taken as
   * known to the reader, since it may be shown elsewhere: a sum that would then tell a small one is
   * hidden.
   */
  Set<String> shown(Policy policy) {
    SortedMap<String, Long> sums = sums();
    LinkedTables.Builder cells = LinkedTables.builder();
    counts.forEach(
        (organisation, groups) ->
            sums.keySet()
                .forEach(
                    group -> {
                      String key = organisation + "/" + group;
                      long count = groups.getOrDefault(group, 0L);
                      if (policy.hides(count)) {
                        cells.cell(key, count).hide(key);
                      } else {
                        cells.known(key, count);
                      }
                    }));
    sums.forEach(
        (group, sum) ->
            cells
                .cell(group, sum)
                .sum(group, counts.keySet().stream().map(of -> of + "/" + group).toList()));
    if (!sums.isEmpty()) {
      cells.cell(ALL, sums.values().stream().mapToLong(Long::longValue).sum());
      cells.sum(ALL, sums.keySet());
    }
    Protection protection = Disclosure.protect(cells.build(), policy);
    Set<String> shown = new TreeSet<>(sums.keySet());
    shown.removeIf(group -> !protection.shows(group));
    return shown;
  }
}
