package org.fairway.metrics.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lays corrected tables beside what readers were shown of their earlier versions.
 *
 * <p>A count that did not change is one fact of all versions: who saw it knows it, and what was
 * hidden beside it stays in danger. A count that changed by a small number is hidden from whoever
 * saw it: the change is about few people. One that changed by more is another count.
 */
public final class Corrections {

  private final Policy policy;
  private final LinkedTables now;
  private final SortedMap<String, SortedMap<Long, Role>> facts = new TreeMap<>();
  private final Set<LinkedTables.Sum> sums = new LinkedHashSet<>();

  private Corrections(LinkedTables now, Policy policy) {
    this.now = now;
    this.policy = policy;
  }

  /**
   * Tables with all that readers have of earlier ones; keys of the new ones stay.
   *
   * @param earlier what was shown of each earlier version
   */
  public static LinkedTables link(LinkedTables now, List<Shown> earlier, Policy policy) {
    if (earlier.isEmpty()) {
      return now;
    }
    Corrections corrections = new Corrections(now, policy);
    now.cells().forEach((key, cell) -> corrections.tell(key, cell.count(), cell.role()));
    now.sums().forEach(corrections.sums::add);
    earlier.forEach(corrections::add);
    return corrections.build();
  }

  private void tell(String key, long count, Role role) {
    facts.computeIfAbsent(key, any -> new TreeMap<>()).merge(count, role, Corrections::stronger);
  }

  /** What is known by one version is known, and what one would print is to be kept. */
  private static Role stronger(Role one, Role other) {
    return Stream.of(Role.KNOWN, Role.CELL, Role.UNSEEN)
        .filter(role -> role == one || role == other)
        .findFirst()
        .orElse(Role.SLACK);
  }

  private void add(Shown version) {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < version.keys().size(); i++) {
      String key = version.keys().get(i);
      long count = version.counts().get(i);
      tell(key, count, version.roles().get(i));
      names.put(i, name(key, count));
    }
    for (List<Integer> sum : version.sums()) {
      List<String> cells = sum.stream().map(names::get).toList();
      sums.add(new LinkedTables.Sum(cells.subList(0, 1), cells.subList(1, cells.size())));
    }
  }

  private String name(String key, long count) {
    LinkedTables.Cell cell = now.cells().get(key);
    return cell != null && cell.count() == count ? key : key + "@" + count;
  }

  private LinkedTables build() {
    LinkedTables.Builder tables = LinkedTables.builder();
    facts.forEach((key, counts) -> counts.forEach((count, role) -> put(tables, key, count, role)));
    sums.forEach(sum -> tables.sum(sum.totals(), sum.parts()));
    now.hidden().forEach(tables::hide);
    for (List<String> keys : now.together()) {
      List<String> open = keys.stream().filter(key -> !isKnown(key)).toList();
      if (open.size() > 1) {
        tables.together(open);
      }
    }
    kept().forEach(tables::keep);
    return tables.build();
  }

  /** What an earlier version hid stays hidden; zeros go with their lines alone. */
  private void put(LinkedTables.Builder tables, String key, long count, Role role) {
    String name = name(key, count);
    tables.put(name, count, role);
    if (role == Role.CELL && !name.equals(key)) {
      if (count == 0) {
        tables.hide(name);
      } else {
        tables.keep(name);
      }
    }
  }

  private boolean isKnown(String key) {
    return facts.get(key).get(now.cells().get(key).count()) == Role.KNOWN;
  }

  /**
   * Counts that changed by few, and the totals that they are in: these would be bought with other
   * parts, which did not change. Of two counts that readers have both nothing can be kept.
   */
  private Set<String> kept() {
    Set<String> kept = new TreeSet<>();
    now.cells().keySet().stream().filter(this::tellsFew).forEach(kept::add);
    boolean more = !kept.isEmpty();
    while (more) {
      more = false;
      for (LinkedTables.Sum sum : now.sums()) {
        boolean touched = sum.parts().stream().anyMatch(kept::contains);
        for (String total : sum.totals()) {
          more |= touched && canBeKept(total) && kept.add(total);
        }
      }
    }
    return kept;
  }

  private boolean tellsFew(String key) {
    long count = now.cells().get(key).count();
    return canBeKept(key)
        && facts.get(key).entrySet().stream()
            .filter(other -> other.getValue() == Role.KNOWN)
            .anyMatch(other -> policy.hides(Math.abs(other.getKey() - count)));
  }

  private boolean canBeKept(String key) {
    return now.cells().get(key).role() == Role.CELL && !isKnown(key);
  }
}
