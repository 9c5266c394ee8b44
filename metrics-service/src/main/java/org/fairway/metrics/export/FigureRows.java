package org.fairway.metrics.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of single figures: what the figure is, its value and unit, and its status with a reason when
 * there is no value. A value without status, or a missing one without reason, cannot be added. An
 * answer in words has no value; {@code display} tells it.
 */
final class FigureRows {

  static final List<String> COLUMNS =
      List.of("figure", "value", "display", "unit", "status", "reason");

  private static final String COMPUTED = "COMPUTED";

  private final List<List<Object>> rows = new ArrayList<>();

  /** A figure that is there; one that is null is none and adds no row. */
  void figure(List<Object> of, String figure, Number value, String display, String unit) {
    if (value != null) {
      add(of, figure, value, display, unit, COMPUTED, null);
    }
  }

  /** Words where other rows have a number: they stand in {@code display}, and there is no value. */
  void words(List<Object> of, String figure, String words, String unit) {
    add(of, figure, null, words, unit, COMPUTED, null);
  }

  /** A figure that is not there, and why. */
  void missing(List<Object> of, String figure, String unit, String status, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("a missing figure has a reason");
    }
    add(of, figure, null, null, unit, status, reason);
  }

  private void add(List<Object> of, Object... figure) {
    List<Object> row = new ArrayList<>(of);
    row.addAll(Arrays.asList(figure));
    rows.add(row);
  }

  List<List<Object>> rows() {
    return rows;
  }
}
