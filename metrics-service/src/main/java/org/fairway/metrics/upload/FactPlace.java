package org.fairway.metrics.upload;

import java.util.Map;

/**
 * Where a fact came from.
 *
 * @param row the line it is on
 * @param parts where each of its figures and dimensions is, by the end of its JSON pointer
 */
record FactPlace(String row, Map<String, String> parts) {

  /** The place of a part such as {@code /count}; the row for what has no cell of its own. */
  String of(String part) {
    return parts.getOrDefault(part, row);
  }
}
