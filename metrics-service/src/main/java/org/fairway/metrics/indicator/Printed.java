package org.fairway.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** The counts that a result prints, or gives away by what it prints. */
final class Printed {

  private static final String BOARD = "BOARD_";
  private static final String WORKFORCE = "WORKFORCE_";

  private Printed() {}

  /** Those of a share, or one line of it: the groups and everybody. */
  static Map<CountKey, Long> share(IndicatorDefinition definition, Edition edition, Result line) {
    String measure = line.isPart() ? line.extra().part().measure() : definition.denominator();
    CountKey everybody = CountKey.of(measure, line.dimensions());
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    for (GroupFigure group : line.groups()) {
      put(counts, everybody.plus(edition.dimension(), group.group()), group.numerator());
      put(counts, everybody, group.denominator());
    }
    return counts;
  }

  /** Those of some groups of a ratio. */
  static Map<CountKey, Long> ratio(
      IndicatorDefinition definition, Edition edition, List<GroupFigure> groups) {
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    for (GroupFigure group : groups) {
      Map<String, String> whom = Map.of(edition.dimension(), group.group());
      put(counts, CountKey.of(definition.numerator(), whom), group.numerator());
      put(counts, CountKey.of(definition.denominator(), whom), group.denominator());
    }
    return counts;
  }

  /** Those of a line about the board: of the focus group, of the others, and of the workforce. */
  static Map<CountKey, Long> board(IndicatorDefinition definition, Edition edition, Result line) {
    CountKey board = CountKey.of(definition.numerator(), line.dimensions());
    CountKey work = CountKey.of(definition.denominator(), Map.of());
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    for (GroupFigure group : line.groups()) {
      boolean ofBoard = group.group().startsWith(BOARD);
      String name = group.group().substring((ofBoard ? BOARD : WORKFORCE).length());
      CountKey everybody = ofBoard ? board : work;
      put(counts, everybody.plus(edition.dimension(), name), group.numerator());
      put(counts, everybody, group.denominator());
      if (ofBoard && group.numerator() != null && group.denominator() != null) {
        long others = group.denominator() - group.numerator();
        put(counts, board.plus(edition.dimension(), others(name)), others);
      }
    }
    return counts;
  }

  /** All who are not of a group. */
  static String others(String group) {
    return "NOT_" + group;
  }

  private static void put(Map<CountKey, Long> counts, CountKey key, Long count) {
    if (count != null) {
      counts.put(key, count);
    }
  }
}
