package org.fairway.metrics.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.reference.DimensionBook;

/**
 * What a printed count counts: a measure, and the dimensions of the people counted. Wherever the
 * same is counted, it is the same key, whichever standard prints it.
 */
final class CountKey {

  /** Band and medical grade share the staff between them. */
  private static final String POST = "post";

  private final String measure;
  private final SortedMap<String, String> dimensions;
  private final String text;

  private CountKey(String measure, SortedMap<String, String> dimensions) {
    this.measure = measure;
    this.dimensions = Collections.unmodifiableSortedMap(dimensions);
    this.text = measure + dimensions;
  }

  static CountKey of(String measure, Map<String, String> dimensions) {
    return new CountKey(measure, new TreeMap<>(dimensions));
  }

  CountKey plus(String dimension, String value) {
    TreeMap<String, String> more = new TreeMap<>(dimensions);
    more.put(dimension, value);
    return new CountKey(measure, more);
  }

  /** The names by which it is cut: keys of one level do not overlap. */
  Set<String> level() {
    Set<String> names = new TreeSet<>();
    dimensions.keySet().forEach(name -> names.add(isPost(name) ? POST : name));
    if (dimensions.containsKey("medicalGrade")) {
      names.add("clinical");
    }
    return names;
  }

  /** All that is known of the people counted. */
  Map<String, String> known() {
    return DimensionBook.closure(dimensions);
  }

  /** Names of a level and of all that they settle. */
  static Set<String> settled(Set<String> level) {
    Set<String> all = new TreeSet<>(level);
    for (String name : level) {
      all.addAll(name.equals(POST) ? Set.of("cluster") : DimensionBook.covers(name));
    }
    return all;
  }

  /** The finest level that both settle: one of the two, when the other is finer. */
  static Set<String> meet(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(settled(one));
    both.retainAll(settled(other));
    Set<String> meet = new TreeSet<>(both);
    for (String name : both) {
      Set<String> settled = new TreeSet<>(settled(Set.of(name)));
      settled.remove(name);
      meet.removeAll(settled);
    }
    return meet;
  }

  /** What some known values say at a level. */
  static SortedMap<String, String> cut(Map<String, String> known, Set<String> level) {
    SortedMap<String, String> cut = new TreeMap<>(known);
    cut.keySet().removeIf(name -> !level.contains(isPost(name) ? POST : name));
    return cut;
  }

  private static boolean isPost(String name) {
    return name.equals("band") || name.equals("medicalGrade");
  }

  String measure() {
    return measure;
  }

  /** Whom it counts; empty for everybody. */
  SortedMap<String, String> dimensions() {
    return dimensions;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountKey key && key.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The same for the same key alone. */
  @Override
  public String toString() {
    return text;
  }
}
