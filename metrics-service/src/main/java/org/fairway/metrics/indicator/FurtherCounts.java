package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.disclosure.Shown;
import org.fairway.metrics.fact.FactSet;

/**
 * All counts of a further standard as linked tables, and which indicator prints which of them. An
 * indicator is shown whole or not at all.
 */
final class FurtherCounts {

  /** A sum that a reader knows to hold. */
  private record Sum(String total, List<String> parts) {}

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> rests = new LinkedHashMap<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Map<IndicatorDefinition, Set<String>> printed = new LinkedHashMap<>();

  /**
   * @param facts that the answers are made from
   */
  FurtherCounts(Answers answers, FactSet facts) {
    answers
        .results()
        .forEach(
            (definition, result) -> {
              printed.put(definition, new TreeSet<>());
              // What is not supplied is printed without the counts that are there.
              if (result.status() != Status.NOT_SUPPLIED) {
                new FurtherKeys(this, answers.edition(), definition, facts).add(result);
              }
            });
  }

  /**
   * A count that an indicator prints. One key is one number: what is another number by the same
   * name gets a name of its own.
   */
  String add(IndicatorDefinition of, CountKey key, long count) {
    String name = key.toString();
    if (counts.getOrDefault(name, count) != count) {
      name = of.id() + ":" + name;
    }
    counts.put(name, count);
    printed.get(of).add(name);
    return name;
  }

  /** Parts of a total, of which some may be missing; more than the total is none. */
  void sum(String total, Collection<String> parts) {
    List<String> all = new ArrayList<>(new TreeSet<>(parts));
    all.remove(total);
    long rest = counts.get(total) - all.stream().mapToLong(counts::get).sum();
    if (rest < 0 || all.isEmpty()) {
      return;
    }
    if (rest > 0) {
      String name = total + " but " + all;
      rests.put(name, rest);
      all.add(name);
    }
    sums.add(new Sum(total, List.copyOf(all)));
  }

  Set<String> keys() {
    return counts.keySet();
  }

  /** What an indicator prints. */
  Set<String> of(IndicatorDefinition definition) {
    return printed.get(definition);
  }

  private Set<String> of(Collection<IndicatorDefinition> shown) {
    Set<String> keys = new TreeSet<>();
    shown.forEach(definition -> keys.addAll(of(definition)));
    return keys;
  }

  /** Names the version, when these indicators may be shown. */
  String digest(Collection<IndicatorDefinition> shown) {
    Set<String> told = of(shown);
    LinkedTables.Builder tables = LinkedTables.builder();
    counts.forEach(tables::cell);
    counts.keySet().stream().filter(key -> !told.contains(key)).forEach(tables::hide);
    return Shown.digest(tables.build());
  }

  /** Counts of which readers saw another that is few more or fewer. */
  Set<String> near(List<Shown> before, Policy policy) {
    Set<String> near = new TreeSet<>();
    for (Shown version : before) {
      version
          .known()
          .forEach(
              (key, count) -> {
                if (counts.containsKey(key) && policy.hides(Math.abs(counts.get(key) - count))) {
                  near.add(key);
                }
              });
    }
    return near;
  }

  /**
   * The tables, when these indicators are shown.
   *
   * @param near counts that are to be kept from readers though they are not small; others that no
   *     indicator shows may be worked out
   */
  LinkedTables tables(Collection<IndicatorDefinition> shown, Set<String> near) {
    Set<String> told = of(shown);
    LinkedTables.Builder tables = LinkedTables.builder();
    counts.forEach(
        (key, count) -> {
          if (told.contains(key)) {
            tables.cell(key, count);
          } else if (near.contains(key)) {
            tables.cell(key, count).hide(key);
          } else {
            tables.unseen(key, count);
          }
        });
    rests.forEach(tables::slack);
    sums.forEach(sum -> tables.sum(sum.total(), sum.parts()));
    return tables.build();
  }

  /** What readers get when these indicators are shown. */
  Protection protection(Collection<IndicatorDefinition> shown, Policy policy) {
    Set<String> told = of(shown);
    Set<String> hidden = new TreeSet<>(counts.keySet());
    hidden.removeAll(told);
    return new Protection(told, hidden, java.util.Optional.empty(), policy.note(true));
  }
}
