package org.fairway.metrics.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.reference.DimensionBook;

/** Brings coded fields into canonical form. Remembers spellings seen: a file has few, often. */
final class Codes {

  private static final int REMEMBERED = 500;

  private final ErrorList errors;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  Codes(ErrorList errors) {
    this.errors = errors;
  }

  /** The code of a field, or a substitute for a blank one. An unknown value is an error. */
  String optional(EsrRow row, EsrColumn column, String dimension, String blank) {
    String raw = row.get(column);
    return raw.isEmpty() ? blank : code(row, column, dimension, raw);
  }

  /** An ethnic category; a blank counts as not known. */
  String ethnic(EsrRow row, EsrColumn column) {
    return code(row, column, "ethnicCode", row.get(column));
  }

  private String code(EsrRow row, EsrColumn column, String dimension, String raw) {
    Map<String, String> spellings = known.computeIfAbsent(dimension, any -> new HashMap<>());
    String code = spellings.get(raw);
    if (code != null) {
      return code;
    }
    Optional<String> found = DimensionBook.value(dimension, raw);
    if (found.isEmpty()) {
      String allowed = "allowed: " + DimensionBook.allowed(dimension);
      errors.add(row.line(), column.header(), "value-unknown", allowed);
      return "";
    }
    if (spellings.size() < REMEMBERED) {
      spellings.put(raw, found.get());
    }
    return found.get();
  }
}
