package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Adds up counts of different answers that are one group here. Publications tell apart who did not
 * declare and who would not say; the standards know both as unknown. The same answer twice is left
 * alone: one of the two is a mistake.
 */
final class OneGroup {

  private final List<RawFact> sent;
  private final Map<String, SourcedFact> facts = new LinkedHashMap<>();
  private final Map<String, Set<Map<String, String>>> spellings = new TreeMap<>();
  private final List<SourcedFact> all = new ArrayList<>();
  private final Set<String> added = new TreeSet<>();

  /**
   * @param facts in canonical form
   * @param sent as they were written, by the facts' index
   */
  OneGroup(List<SourcedFact> facts, List<RawFact> sent) {
    this.sent = sent;
    facts.forEach(this::take);
  }

  private void take(SourcedFact fact) {
    String cell = fact.fact().measure() + fact.fact().dimensions();
    Map<String, String> written = several(fact);
    boolean isNew = spellings.computeIfAbsent(cell, any -> new java.util.HashSet<>()).add(written);
    SourcedFact first = facts.get(cell);
    if (first == null || !isNew || fact.fact().count() == null || first.fact().count() == null) {
      facts.putIfAbsent(cell, fact);
      all.add(fact);
      return;
    }
    SourcedFact sum =
        new SourcedFact(plus(first.fact(), fact.fact()), fact.source(), first.index());
    facts.put(cell, sum);
    all.set(all.indexOf(first), sum);
    added.add(fact.fact().measure());
  }

  /** Of its dimensions those that one of several answers tells, as written. */
  private Map<String, String> several(SourcedFact fact) {
    Map<String, String> several = new TreeMap<>();
    Map<String, String> written = sent.get(fact.index()).dimensions();
    if (written != null) {
      written.forEach(
          (name, value) -> {
            if (DimensionBook.isOneOfSeveral(name, value)) {
              several.put(name, DimensionBook.spelling(value));
            }
          });
    }
    return several;
  }

  private static Fact plus(Fact one, Fact other) {
    return new Fact(
        one.measure(), one.dimensions(), one.count().add(other.count()), null, null, null);
  }

  List<SourcedFact> facts() {
    return all;
  }

  List<Warning> warnings() {
    return added.stream()
        .map(
            measure ->
                new Warning(
                    "answers-added",
                    measure + ": different answers that count as one group were added up"))
        .toList();
  }
}
