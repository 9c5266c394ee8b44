package org.fairway.metrics.upload;

import java.util.Map;

/**
 * Where a fact came from; put into words only when they are asked for.
 *
 * @param line it is on
 * @param columns where each of its figures and dimensions is, by the end of its JSON pointer
 */
record FactPlace(Places at, HeaderMap header, long line, Map<String, Integer> columns) {

  /** The line. */
  String row() {
    return at.of(line, Places.WHOLE_LINE, "");
  }

  /** The place of a part such as {@code /count}; the row for what has no cell of its own. */
  String of(String part) {
    Integer column = columns.get(part);
    return column == null ? row() : at.of(line, column, header.name(column));
  }
}
