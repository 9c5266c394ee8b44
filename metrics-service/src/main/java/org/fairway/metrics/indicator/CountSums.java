package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.disclosure.LinkedTables;

/**
 * Finds the sums that a reader knows to hold between counts of one measure, from what each of them
 * counts: the bands of a section, the groups of a band, the posts of a cluster. People whom no
 * finer count holds are a count of their own, which nobody prints but subtraction does.
 */
final class CountSums {

  private final Map<CountKey, Long> counts;
  private final LinkedTables.Builder tables;
  private final Map<Set<String>, List<CountKey>> levels = new HashMap<>();
  private final Map<CountKey, Map<String, String>> known = new HashMap<>();
  private final Map<CountKey, Map<Set<String>, List<CountKey>>> partsOf = new HashMap<>();

  /**
   * @param counts of one measure, all of them in the tables
   * @param tables to put the sums in
   */
  CountSums(Map<CountKey, Long> counts, LinkedTables.Builder tables) {
    this.counts = new LinkedHashMap<>(counts);
    this.tables = tables;
    this.counts.keySet().forEach(this::place);
  }

  private void place(CountKey key) {
    levels.computeIfAbsent(key.level(), any -> new ArrayList<>()).add(key);
    known.put(key, key.known());
  }

  void add() {
    meets().forEach(this::addMeet);
    for (Set<String> coarse : List.copyOf(levels.keySet())) {
      for (Set<String> fine : List.copyOf(levels.keySet())) {
        if (isFiner(fine, coarse)) {
          levels.get(coarse).forEach(key -> add(key, fine));
        }
      }
    }
  }

  /** What two levels have in common, when nobody prints it. */
  private Set<Set<String>> meets() {
    Set<Set<String>> meets = new LinkedHashSet<>();
    for (Set<String> one : levels.keySet()) {
      for (Set<String> other : levels.keySet()) {
        Set<String> meet = CountKey.meet(one, other);
        if (!levels.containsKey(meet)) {
          meets.add(meet);
        }
      }
    }
    return meets;
  }

  /** A count that two levels add up to, each in its own way; of the fuller one, if they differ. */
  private void addMeet(Set<String> meet) {
    Map<Map<String, String>, Map<Set<String>, Long>> sums = new HashMap<>();
    levels.forEach(
        (level, keys) -> {
          if (isFiner(level, meet)) {
            for (CountKey key : keys) {
              Map<String, String> whom = CountKey.cut(known.get(key), meet);
              sums.computeIfAbsent(whom, any -> new HashMap<>())
                  .merge(level, counts.get(key), Long::sum);
            }
          }
        });
    sums.forEach(
        (whom, byLevel) -> {
          CountKey key = CountKey.of(counts.keySet().iterator().next().measure(), whom);
          long count = byLevel.values().stream().max(Long::compare).orElseThrow();
          if (counts.putIfAbsent(key, count) == null) {
            tables.unseen(key.toString(), count);
            place(key);
          }
        });
  }

  private static boolean isFiner(Set<String> fine, Set<String> coarse) {
    return !fine.equals(coarse) && CountKey.settled(fine).containsAll(coarse);
  }

  private void add(CountKey whole, Set<String> fine) {
    List<CountKey> parts = parts(whole, fine);
    if (parts.isEmpty() || isImplied(whole, fine)) {
      return;
    }
    long rest = counts.get(whole) - sum(parts);
    if (rest < 0) {
      // The sources contradict each other, and what they tell together cannot be said.
      parts.forEach(part -> tables.hide(part.toString()));
      return;
    }
    List<String> names = new ArrayList<>(parts.stream().map(CountKey::toString).toList());
    if (rest > 0) {
      String name = whole + " but " + fine;
      tables.unseen(name, rest);
      names.add(name);
    }
    tables.sum(whole.toString(), names);
  }

  /** Whether the sum follows from those over a level between, of which nobody is missing. */
  private boolean isImplied(CountKey whole, Set<String> fine) {
    for (Set<String> between : levels.keySet()) {
      if (isFiner(between, whole.level())
          && isFiner(fine, between)
          && isComplete(whole, between)
          && parts(whole, between).stream().allMatch(part -> isComplete(part, fine))) {
        return true;
      }
    }
    return false;
  }

  private boolean isComplete(CountKey whole, Set<String> fine) {
    return counts.get(whole) == sum(parts(whole, fine));
  }

  private List<CountKey> parts(CountKey whole, Set<String> fine) {
    return partsOf
        .computeIfAbsent(whole, any -> new HashMap<>())
        .computeIfAbsent(
            fine,
            level ->
                levels.get(level).stream().filter(key -> isPart(key, whole.dimensions())).toList());
  }

  private boolean isPart(CountKey key, Map<String, String> of) {
    Map<String, String> facts = known.get(key);
    for (Map.Entry<String, String> fact : of.entrySet()) {
      if (!fact.getValue().equals(facts.get(fact.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private long sum(Collection<CountKey> keys) {
    return keys.stream().mapToLong(counts::get).sum();
  }
}
