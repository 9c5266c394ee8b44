package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.ValueOrder;

/**
 * Everything known of one organisation and period, answering "how many of this group". Safe for use
 * by several threads: the facts never change, and sums that it made are remembered.
 */
public final class FactSet {

  private final Map<String, Map<Set<String>, Layer>> layers = new TreeMap<>();
  private final Map<String, Map<Set<String>, List<Pivot>>> pivots = new ConcurrentHashMap<>();

  /** Two facts about the same group that say the same are held once. */
  public static FactSet of(Collection<SourcedFact> facts) {
    FactSet set = new FactSet();
    Map<String, Map<Map<String, String>, SourcedFact>> distinct = new LinkedHashMap<>();
    for (SourcedFact fact : OwnSides.settled(facts)) {
      distinct
          .computeIfAbsent(fact.fact().measure(), any -> new LinkedHashMap<>())
          .merge(fact.fact().dimensions(), fact, (old, next) -> next.isNew() ? next : old);
    }
    distinct.values().forEach(told -> told.values().forEach(set::add));
    return set;
  }

  private void add(SourcedFact sourced) {
    Set<String> names = sourced.fact().group().layer();
    String measure = sourced.fact().measure();
    layers
        .computeIfAbsent(measure, any -> new LinkedHashMap<>())
        .computeIfAbsent(names, any -> Layer.of(measure, names))
        .facts()
        .add(sourced);
  }

  /** Sums the coarsest layer that can tell the group apart and knows of it. */
  public Figure count(String measure, Map<String, String> group) {
    for (Pivot pivot : pivots(measure, group.keySet())) {
      BigDecimal sum = pivot.sum(group);
      if (sum != null) {
        return Figure.of(sum.longValueExact(), pivot.sources());
      }
    }
    return Figure.missing(measure, group);
  }

  /** The same for measures that hold fractions; empty when the facts do not speak of the group. */
  public Optional<BigDecimal> sum(String measure, Map<String, String> group) {
    return pivots(measure, group.keySet()).stream()
        .map(pivot -> pivot.sum(group))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The facts that {@link #count} adds up for a group; empty when it is missing. */
  public List<SourcedFact> contributions(String measure, Map<String, String> group) {
    Set<String> dimensions = new TreeSet<>(group.keySet());
    return layers(measure).stream()
        .filter(layer -> tells(layer, dimensions))
        .sorted(Comparator.comparingInt((Layer layer) -> layer.names().size()))
        .filter(layer -> new Pivot(layer, new ArrayList<>(dimensions)).sum(group) != null)
        .findFirst()
        .map(layer -> layer.facts().stream().filter(fact -> belongs(fact, group)).toList())
        .orElse(List.of());
  }

  private static boolean belongs(SourcedFact fact, Map<String, String> group) {
    return group.entrySet().stream()
        .allMatch(
            part ->
                part.getValue()
                    .equals(DimensionBook.settled(fact.fact().dimensions(), part.getKey())));
  }

  /** The sources of a measure's facts. */
  public Set<Source> sources(String measure) {
    Set<Source> sources = new LinkedHashSet<>();
    facts(measure).forEach(fact -> sources.add(fact.source()));
    return sources;
  }

  private List<SourcedFact> facts(String measure) {
    return layers(measure).stream().flatMap(layer -> layer.facts().stream()).toList();
  }

  /**
   * The facts of the coarsest layer that tells these dimensions apart, for whoever adds them up
   * otherwise than by count: finer and coarser facts are about the same people.
   */
  public List<SourcedFact> facts(String measure, Set<String> dimensions) {
    return layers(measure).stream()
        .filter(layer -> layer.answers(dimensions))
        .min(Comparator.comparingInt(layer -> layer.names().size()))
        .map(layer -> List.copyOf(layer.facts()))
        .orElse(List.of());
  }

  /** The fact of exactly this group, not summed from finer ones: a total that somebody stated. */
  public Optional<Figure> countAsGiven(String measure, Map<String, String> group) {
    boolean stated =
        layers.getOrDefault(measure, Map.of()).containsKey(Layer.namesOf(group.keySet()));
    return stated
        ? Optional.of(count(measure, group)).filter(told -> !told.isMissing())
        : Optional.empty();
  }

  /** A survey result or score for exactly this group: such figures are never added up. */
  public Optional<SourcedFact> single(String measure, Map<String, String> group) {
    for (Layer layer : layers.getOrDefault(measure, Map.of()).values()) {
      for (SourcedFact fact : layer.facts()) {
        if (fact.fact().dimensions().equals(group)) {
          return Optional.of(fact);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The values that occur of a dimension in their order, or none when no layer of the measure tells
   * it.
   */
  public Set<String> values(String measure, String dimension, Set<String> within) {
    Set<String> values = new TreeSet<>(ValueOrder.of(dimension));
    values.addAll(occurring(measure, dimension, within));
    return values;
  }

  /** The same in no order. */
  public Set<String> occurring(String measure, String dimension, Set<String> within) {
    Set<String> dimensions = new HashSet<>(within);
    dimensions.add(dimension);
    Set<String> values = new HashSet<>();
    pivots(measure, dimensions).forEach(pivot -> values.addAll(pivot.values(dimension)));
    return values;
  }

  /** The layers that can tell these dimensions, the coarsest first, each summed to them. */
  private List<Pivot> pivots(String measure, Set<String> dimensions) {
    Map<Set<String>, List<Pivot>> made =
        pivots.computeIfAbsent(measure, any -> new ConcurrentHashMap<>());
    List<Pivot> known = made.get(dimensions);
    return known == null
        ? made.computeIfAbsent(Set.copyOf(dimensions), names -> summed(measure, names))
        : known;
  }

  private List<Pivot> summed(String measure, Set<String> dimensions) {
    return layers(measure).stream()
        .filter(layer -> tells(layer, dimensions))
        .sorted(Comparator.comparingInt((Layer layer) -> layer.names().size()))
        .map(layer -> new Pivot(layer, new ArrayList<>(dimensions)))
        .toList();
  }

  /** Whether its sums are of everybody whom the dimensions name: those of a part are not. */
  private boolean tells(Layer layer, Set<String> dimensions) {
    return layer.answers(dimensions)
        && !Parts.isPartOnly(layer, dimensions)
        && !(isBesideTotal(layer) && Parts.isOfOneGroup(layer, settled(dimensions)));
  }

  private boolean isBesideTotal(Layer layer) {
    return layers(layer.measure()).stream().anyMatch(layer::isFinerThan);
  }

  /** These, and the coarser ones of which they tell. */
  private static Set<String> settled(Set<String> dimensions) {
    Set<String> all = new TreeSet<>(dimensions);
    dimensions.forEach(name -> all.addAll(DimensionBook.covers(name)));
    return all;
  }

  List<Layer> layers(String measure) {
    return List.copyOf(layers.getOrDefault(measure, Map.of()).values());
  }

  Set<String> measures() {
    return layers.keySet();
  }
}
