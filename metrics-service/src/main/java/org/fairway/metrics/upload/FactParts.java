package org.fairway.metrics.upload;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.fairway.metrics.fact.RawFact;

/** The figures of one fact, and where each of them stands. */
final class FactParts {

  private final Map<FigureKind, BigDecimal> figures = new EnumMap<>(FigureKind.class);
  private final Map<String, Integer> columns = new HashMap<>();

  void put(FigureKind kind, BigDecimal number, int column) {
    figures.put(kind, number);
    columns.put(kind.pointer(), column);
  }

  RawFact fact(FactKey key) {
    BigDecimal respondents = figures.get(FigureKind.RESPONDENTS);
    return new RawFact(
        key.measure(),
        key.dimensions(),
        figures.get(FigureKind.COUNT),
        figures.get(FigureKind.PERCENT),
        respondents == null ? null : respondents.longValueExact(),
        figures.get(FigureKind.SCORE),
        figures.get(FigureKind.AMOUNT));
  }

  /** Columns of the figures, and of the groups of the row, by the ends of their pointers. */
  Map<String, Integer> columns(Map<String, Integer> groups) {
    Map<String, Integer> all = new HashMap<>(groups);
    all.putAll(columns);
    return all;
  }

  /**
   * Whether respondents are all that is there: the figure that they answer for was not supplied.
   */
  boolean isBare() {
    return figures.size() == 1 && figures.containsKey(FigureKind.RESPONDENTS);
  }
}
