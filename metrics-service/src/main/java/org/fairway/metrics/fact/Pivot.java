package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layer summed to some dimensions. A group that its facts name nowhere is absent, which is not
 * zero; a combination of groups that are each named somewhere, but never together, is zero.
 */
final class Pivot {

  private final Layer layer;
  private final List<String> dimensions;
  private final Map<List<String>, BigDecimal> sums = new HashMap<>();
  private final Set<Source> sources;
  private final boolean ofSnapshot;

  /** The values that occur of each dimension; made when first asked for, as examples are. */
  private volatile List<Set<String>> seen;

  private volatile Map<List<String>, SourcedFact> examples;

  Pivot(Layer layer, List<String> dimensions) {
    this.layer = layer;
    this.dimensions = dimensions;
    Set<Source> told = new HashSet<>();
    Source last = null;
    for (SourcedFact sourced : layer.facts()) {
      sums.merge(settled(sourced), sourced.fact().count(), BigDecimal::add);
      if (!sourced.source().equals(last)) {
        last = sourced.source();
        told.add(last);
      }
    }
    sources = Set.copyOf(told);
    ofSnapshot = sources.stream().anyMatch(source -> source.kind() == Source.Kind.SNAPSHOT);
  }

  private List<String> settled(SourcedFact sourced) {
    Dimensions fact = sourced.fact().group();
    List<String> key = new ArrayList<>(dimensions.size());
    for (String name : dimensions) {
      String value = fact.settled(name);
      key.add(value == null ? "" : value);
    }
    return key;
  }

  private List<String> key(Map<String, String> values) {
    List<String> key = new ArrayList<>(dimensions.size());
    for (String name : dimensions) {
      key.add(values.getOrDefault(name, ""));
    }
    return key;
  }

  /** The sum for a group, or null when the facts do not speak of it. */
  BigDecimal sum(Map<String, String> group) {
    List<String> key = key(group);
    BigDecimal sum = sums.get(key);
    // A snapshot counts everybody: whom it does not name is not there.
    return sum == null && (ofSnapshot || isNamed(key)) ? BigDecimal.ZERO : sum;
  }

  /** Whether each of the values occurs, though never together. */
  private boolean isNamed(List<String> key) {
    for (int i = 0; i < key.size(); i++) {
      if (!seen().get(i).contains(key.get(i))) {
        return false;
      }
    }
    return true;
  }

  Map<List<String>, BigDecimal> sums() {
    return sums;
  }

  /**
   * A fact that took part in a sum, one of the request under check if there is any; null when none
   * did.
   */
  SourcedFact example(List<String> key) {
    if (examples == null) {
      Map<List<String>, SourcedFact> found = new HashMap<>();
      for (SourcedFact sourced : layer.facts()) {
        found.merge(settled(sourced), sourced, (old, next) -> old.isNew() ? old : next);
      }
      examples = found;
    }
    return examples.get(key);
  }

  Set<Source> sources() {
    return sources;
  }

  /** The values that occur of a dimension. */
  Set<String> values(String dimension) {
    return seen().get(dimensions.indexOf(dimension));
  }

  private List<Set<String>> seen() {
    if (seen == null) {
      List<Set<String>> occurring = new ArrayList<>();
      dimensions.forEach(any -> occurring.add(new HashSet<>()));
      for (List<String> key : sums.keySet()) {
        for (int i = 0; i < key.size(); i++) {
          occurring.get(i).add(key.get(i));
        }
      }
      seen = occurring;
    }
    return seen;
  }
}
