package org.fairway.metrics.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.metrics.fact.Dimensions;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Sums of a cube as text, a group a line: the measure, its dimensions and, after a tab, the count.
 * Each person is in two groups: one by ethnic group, one by disability. No indicator asks for both
 * together, and without the crossing the sums of a trust are some hundred lines. Staff by sex, age
 * band or decile is a line for each value.
 */
final class MarginText {

  private static final List<String> KEPT =
      List.of("clinical", "band", "medicalGrade", "boardRole", "boardVoting");
  private static final List<String> APART = List.of("ethnicGroup", "disability");

  /** Groups by their text; there are no more of them than combinations of codes. */
  private static final Map<String, Group> GROUPS = new ConcurrentHashMap<>();

  private MarginText() {}

  private record Group(String measure, Dimensions dimensions) {

    static Group parse(String text) {
      String[] parts = text.split(" ");
      Map<String, String> dimensions = new HashMap<>();
      for (int i = 1; i < parts.length; i++) {
        int at = parts[i].indexOf('=');
        dimensions.put(parts[i].substring(0, at), parts[i].substring(at + 1));
      }
      return new Group(parts[0], Dimensions.of(dimensions));
    }
  }

  static String of(List<SourcedFact> fine) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (SourcedFact fact : fine) {
      for (String by : isSide(fact.fact()) ? fact.fact().dimensions().keySet() : APART) {
        sums.merge(group(fact.fact(), by), fact.fact().count(), BigDecimal::add);
      }
    }
    StringBuilder text = new StringBuilder();
    sums.forEach(
        (group, count) ->
            text.append(group).append('\t').append(count.toPlainString()).append('\n'));
    return text.toString();
  }

  /** Whether it is of a dimension that stands alone, such as sex: no person of it is in two. */
  private static boolean isSide(Fact fact) {
    return APART.stream().allMatch(name -> DimensionBook.settled(fact.dimensions(), name) == null);
  }

  private static String group(Fact fact, String by) {
    StringBuilder text = new StringBuilder(fact.measure());
    for (String name : KEPT) {
      String value = fact.dimensions().get(name);
      if (value != null) {
        text.append(' ').append(name).append('=').append(value);
      }
    }
    String value = DimensionBook.settled(fact.dimensions(), by);
    return text.append(' ').append(by).append('=').append(value).toString();
  }

  static List<SourcedFact> read(String text, Source source) {
    List<SourcedFact> facts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int tab = text.indexOf('\t', from);
      int end = text.indexOf('\n', tab);
      Group group = GROUPS.computeIfAbsent(text.substring(from, tab), Group::parse);
      long count = Long.parseLong(text, tab + 1, end, 10);
      facts.add(SourcedFact.stored(Fact.count(group.measure(), group.dimensions(), count), source));
      from = end + 1;
    }
    return facts;
  }
}
