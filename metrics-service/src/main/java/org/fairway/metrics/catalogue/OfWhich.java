package org.fairway.metrics.catalogue;

import java.util.Map;
import java.util.TreeMap;

/**
 * A line about a part of the people of another line: "of which senior medical managers" within
 * consultants. They are counted by a measure of their own, so that nobody is added up twice.
 *
 * @param key of the line
 * @param label as published
 * @param measure that counts the part
 * @param of the dimensions of the line that they are a part of
 */
public record OfWhich(String key, String label, String measure, Map<String, String> of) {

  public OfWhich {
    of = java.util.Collections.unmodifiableMap(new TreeMap<>(of));
  }
}
