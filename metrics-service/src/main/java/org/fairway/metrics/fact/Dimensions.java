package org.fairway.metrics.fact;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Names and values of whom something counts, by name. They never change and are hashed once, so
 * that all who count the same group may share them.
 */
public final class Dimensions extends AbstractMap<String, String> {

  private static final Dimensions NONE = new Dimensions(new TreeMap<>());

  private final Map<String, String> sorted;
  private final String[] names;
  private final String[] values;
  private final Set<String> layer;
  private final int hash;

  /** What they imply; made when first asked for. */
  private volatile Map<String, String> implied;

  private Dimensions(SortedMap<String, String> sorted) {
    this.sorted = Collections.unmodifiableMap(sorted);
    this.names = sorted.keySet().toArray(String[]::new);
    this.values = sorted.values().toArray(String[]::new);
    this.layer = Layer.namesOf(sorted.keySet());
    this.hash = sorted.hashCode();
  }

  /** The same, sorted by name. */
  public static Dimensions of(Map<String, String> given) {
    if (given instanceof Dimensions known) {
      return known;
    }
    return given.isEmpty() ? NONE : new Dimensions(new TreeMap<>(given));
  }

  /** The names by which layers are told apart. */
  Set<String> layer() {
    return layer;
  }

  /** What they say of a dimension, by {@link DimensionBook#settled}; null when nothing. */
  String settled(String name) {
    String value = get(name);
    if (value != null) {
      return value;
    }
    if (implied == null) {
      implied = DimensionBook.implied(sorted);
    }
    return implied.get(name);
  }

  @Override
  public String get(Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return sorted.containsKey(name);
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<String> keySet() {
    return sorted.keySet();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return sorted.entrySet();
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (other instanceof Dimensions known && known.hash != hash) {
      return false;
    }
    return this == other || sorted.equals(other);
  }
}
