package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.reference.DimensionBook;

/**
 * A layer summed to some dimensions. A group that its facts name nowhere is absent, which is not
 * zero; a combination of groups that are each named somewhere, but never together, is zero.
 */
final class Pivot {

  private final List<String> dimensions;
  private final Map<List<String>, BigDecimal> sums = new HashMap<>();
  private final Map<List<String>, SourcedFact> first = new HashMap<>();
  private final List<Set<String>> seen = new ArrayList<>();
  private final Set<Source> sources = new LinkedHashSet<>();

  Pivot(Layer layer, List<String> dimensions) {
    this.dimensions = dimensions;
    dimensions.forEach(any -> seen.add(new HashSet<>()));
    layer.facts().forEach(this::add);
  }

  private void add(SourcedFact sourced) {
    List<String> key = settled(sourced.fact().dimensions());
    sums.merge(key, sourced.fact().count(), BigDecimal::add);
    first.merge(key, sourced, (old, next) -> old.isNew() ? old : next);
    for (int i = 0; i < key.size(); i++) {
      seen.get(i).add(key.get(i));
    }
    sources.add(sourced.source());
  }

  private List<String> settled(Map<String, String> fact) {
    List<String> key = new ArrayList<>(dimensions.size());
    for (String name : dimensions) {
      String value = DimensionBook.settled(fact, name);
      key.add(value == null ? "" : value);
    }
    return key;
  }

  private List<String> key(Map<String, String> values) {
    return dimensions.stream().map(name -> values.getOrDefault(name, "")).toList();
  }

  /** The sum for a group, or null when the facts do not speak of it. */
  BigDecimal sum(Map<String, String> group) {
    List<String> key = key(group);
    BigDecimal sum = sums.get(key);
    if (sum != null) {
      return sum;
    }
    if (isSnapshot()) {
      return BigDecimal.ZERO;
    }
    for (int i = 0; i < key.size(); i++) {
      if (!seen.get(i).contains(key.get(i))) {
        return null;
      }
    }
    return BigDecimal.ZERO;
  }

  /** A snapshot counts everybody: whom it does not name is not there. */
  private boolean isSnapshot() {
    return sources.stream().anyMatch(source -> source.kind() == Source.Kind.SNAPSHOT);
  }

  Map<List<String>, BigDecimal> sums() {
    return sums;
  }

  /** A fact that took part in a sum, one of the request under check if there is any. */
  SourcedFact example(List<String> key) {
    return first.get(key);
  }

  Set<Source> sources() {
    return sources;
  }

  /** The values that occur of a dimension. */
  Set<String> values(String dimension) {
    return seen.get(dimensions.indexOf(dimension));
  }
}
