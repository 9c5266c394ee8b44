package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart, before it is drawn. Every chart has words that say what it shows, and its data stands in
 * a table beside it.
 */
public sealed interface Chart {

  /** Unique in the report. */
  String id();

  String title();

  /** What a reader who cannot see the chart needs to know. */
  String description();

  /**
   * Horizontal bars: one group of bars per row, one bar per series.
   *
   * @param series names of the series, at most two
   * @param reference a value drawn as a dashed line, or null
   */
  record Bars(
      String id,
      String title,
      String description,
      Unit unit,
      List<String> series,
      List<BarRow> rows,
      Reference reference)
      implements Chart {
    public Bars {
      series = List.copyOf(series);
      rows = List.copyOf(rows);
      if (series.isEmpty() || series.size() > 2) {
        throw new IllegalArgumentException(
            "A bar chart tells one or two series apart, not " + series.size());
      }
    }
  }

  /** One row of bars; a cell without a number is drawn as its words. */
  record BarRow(String label, List<Cell> values) {
    public BarRow {
      values = List.copyOf(values);
    }
  }

  /** A value to compare with. */
  record Reference(String label, BigDecimal value) {}

  /**
   * Ratios with their ranges on a logarithmic scale, beside parity and the band taken as no adverse
   * impact.
   */
  record Ratios(
      String id,
      String title,
      String description,
      List<RatioRow> rows,
      BigDecimal bandLower,
      BigDecimal bandUpper)
      implements Chart {
    public Ratios {
      rows = List.copyOf(rows);
    }
  }

  /** One ratio; lower and upper are null where no range is known. */
  record RatioRow(String label, Cell value, BigDecimal lower, BigDecimal upper) {}
}
