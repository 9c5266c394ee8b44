package org.fairway.platform.messaging;

import java.util.Comparator;
import java.util.Map;

/** Values by prefix of an event type; the longest prefix wins. */
record Prefixes(Map<String, String> values, String otherwise) {

  /** A prefix ends at a dot or at the end of the type: {@code a.b} is none of {@code a.bc.v1}. */
  String of(String type) {
    return values.entrySet().stream()
        .filter(entry -> type.equals(entry.getKey()) || type.startsWith(entry.getKey() + "."))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(otherwise);
  }
}
