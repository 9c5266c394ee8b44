package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * alone, and so is the whole group beside its answers: one of the two is a mistake.
 */
final class OneGroup {

  /** A fact and, of its dimensions, those that one of several answers tells, as written. */
  private record Written(SourcedFact fact, Map<String, String> several) {

    boolean isUnknownItself() {
      return several.values().stream().anyMatch(DimensionBook::isUnknownItself);
    }

    BigDecimal count() {
      return fact.fact().count();
    }
  }

  private final List<SourcedFact> all = new ArrayList<>();
  private final Set<String> added = new TreeSet<>();

  /**
   * @param facts in canonical form
   * @param sent as they were written, by the facts' index
   */
  OneGroup(List<SourcedFact> facts, List<RawFact> sent) {
    Map<String, List<Written>> cells = new LinkedHashMap<>();
    for (SourcedFact fact : facts) {
      cells
          .computeIfAbsent(cell(fact), any -> new ArrayList<>())
          .add(new Written(fact, several(fact, sent)));
    }
    cells.replaceAll((any, same) -> different(same));
    Set<String> totals = measuresWithTotals(cells.values());
    Map<Integer, SourcedFact> sums = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (List<Written> answers : cells.values()) {
      List<Written> parts = new ArrayList<>(answers);
      parts.removeIf(one -> one.isUnknownItself() && totals.contains(measure(one.fact)));
      if (parts.size() > 1) {
        parts.forEach(part -> taken.add(part.fact.index()));
        sums.put(parts.get(0).fact.index(), sum(parts));
        added.add(measure(parts.get(0).fact));
      }
    }
    for (SourcedFact fact : facts) {
      if (!taken.contains(fact.index())) {
        all.add(fact);
      } else if (sums.containsKey(fact.index())) {
        all.add(sums.get(fact.index()));
      }
    }
  }

  private static String cell(SourcedFact fact) {
    return measure(fact) + fact.fact().dimensions();
  }

  private static String measure(SourcedFact fact) {
    return fact.fact().measure();
  }

  private static Map<String, String> several(SourcedFact fact, List<RawFact> sent) {
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

  /** Of the facts about one group the counts of different answers; a letter is no answer. */
  private static List<Written> different(List<Written> same) {
    int most = same.stream().mapToInt(one -> one.several.size()).max().orElse(0);
    Map<Map<String, String>, Written> different = new LinkedHashMap<>();
    same.stream()
        .filter(one -> one.count() != null && one.several.size() == most)
        .forEach(one -> different.putIfAbsent(one.several, one));
    return List.copyOf(different.values());
  }

  /**
   * Measures of which the unknown as a whole stands beside the ways not to say: wherever both are
   * given, it is their sum. Once it is not, it is one more way.
   */
  private static Set<String> measuresWithTotals(Iterable<List<Written>> cells) {
    Set<String> with = new TreeSet<>();
    Set<String> without = new TreeSet<>();
    for (List<Written> answers : cells) {
      List<Written> whole = answers.stream().filter(Written::isUnknownItself).toList();
      BigDecimal all =
          answers.stream().map(Written::count).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (whole.size() == 1 && answers.size() > 1 && all.signum() > 0) {
        BigDecimal total = whole.get(0).count();
        boolean isSum = total.compareTo(all.subtract(total)) == 0;
        (isSum ? with : without).add(measure(whole.get(0).fact));
      }
    }
    with.removeAll(without);
    return with;
  }

  private static SourcedFact sum(List<Written> parts) {
    SourcedFact first = parts.get(0).fact;
    BigDecimal sum = parts.stream().map(Written::count).reduce(BigDecimal.ZERO, BigDecimal::add);
    Fact added = new Fact(measure(first), first.fact().dimensions(), sum, null, null, null);
    return new SourcedFact(added, first.source(), first.index());
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
