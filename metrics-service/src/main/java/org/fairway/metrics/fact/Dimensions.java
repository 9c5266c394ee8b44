package org.fairway.metrics.fact;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names and values of whom something counts, by name. They never change and are hashed once, so
 * that all who count the same group may share them.
 */
public final class Dimensions extends AbstractMap<String, String> {

  private static final Dimensions NONE = new Dimensions(new TreeMap<>());

  private final Map<String, String> values;
  private final Set<String> layer;
  private final int hash;

  private Dimensions(TreeMap<String, String> sorted) {
    this.values = Collections.unmodifiableMap(sorted);
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

  @Override
  public String get(Object name) {
    return values.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public Set<String> keySet() {
    return values.keySet();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return values.entrySet();
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || !(other instanceof Dimensions known && known.hash != hash) && values.equals(other);
  }
}
