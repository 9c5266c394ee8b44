package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Facts of one measure with the same dimensions.
 *
 * @param measure what they count
 * @param names their dimensions; {@code post} stands for band or medical grade, which share the
 *     staff between them
 * @param covers these and every coarser dimension that they settle
 * @param facts the facts, each about another group
 */
record Layer(String measure, Set<String> names, Set<String> covers, List<SourcedFact> facts) {

  static final String POST = "post";

  /** Sets of dimensions that facts have had; senders choose them, so that there is an end to it. */
  private static final Map<Set<String>, Set<String>> NAMES = new ConcurrentHashMap<>();

  private static final int REMEMBERED = 500;

  static Layer of(String measure, Set<String> names) {
    return new Layer(measure, names, closure(names), new ArrayList<>());
  }

  /** The dimensions by which layers are told apart, of those that facts have. */
  static Set<String> namesOf(Set<String> given) {
    Set<String> known = NAMES.get(given);
    if (known != null) {
      return known;
    }
    Set<String> names = names(given);
    if (NAMES.size() < REMEMBERED) {
      NAMES.put(Set.copyOf(given), names);
    }
    return names;
  }

  private static Set<String> names(Set<String> given) {
    Set<String> names = new TreeSet<>();
    for (String name : given) {
      names.add(isPost(name) ? POST : name);
    }
    if (given.contains("medicalGrade")) {
      names.add("clinical");
    }
    names.removeIf(name -> names.stream().anyMatch(other -> covered(other).contains(name)));
    if (names.contains(POST)) {
      names.remove("cluster");
    }
    return names;
  }

  private static boolean isPost(String name) {
    return name.equals("band") || name.equals("medicalGrade");
  }

  private static Set<String> covered(String name) {
    return DimensionBook.covers(name);
  }

  private static Set<String> closure(Set<String> names) {
    Set<String> all = new TreeSet<>(names);
    for (String name : names) {
      if (name.equals(POST)) {
        all.addAll(List.of("band", "medicalGrade", "cluster"));
      } else {
        all.addAll(covered(name));
      }
    }
    return all;
  }

  boolean answers(Collection<String> dimensions) {
    return covers.containsAll(dimensions);
  }

  /** Whether this layer splits every group of the other further. */
  boolean isFinerThan(Layer other) {
    return !names.equals(other.names) && covers.containsAll(other.names);
  }
}
