package org.fairway.metrics.fact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Dimensions of which one part is often published and the rest is not: the members of a board who
 * vote, or applicants without those from abroad; or one of two groups beside the total. A part is
 * not the whole.
 */
final class Parts {

  /** Each by all its parts. */
  private static final Map<String, Set<String>> PARTED =
      Map.of(
          "boardVoting", Set.of("true", "false"),
          "boardRole", Set.of("EXECUTIVE", "NON_EXECUTIVE"),
          "internationalRecruit", Set.of("true", "false"));

  /** Dimensions that part people in two groups and those who did not say. */
  private static final Set<String> GROUPED = Set.of("ethnicGroup", "disability", "sex");

  private Parts() {}

  /** Whether what a layer adds up to in these dimensions may be less than everybody. */
  static boolean mayLack(Layer layer, Collection<String> kept) {
    return lacking(layer, kept) || isOfOneGroup(layer, kept);
  }

  /**
   * Whether a layer tells of one group alone, as in "421 of 3,406 staff are BME". The rest is then
   * not known, and not nobody. A snapshot counts everybody.
   */
  static boolean isOfOneGroup(Layer layer, Collection<String> kept) {
    return layer.facts().stream().noneMatch(Parts::isOfSnapshot)
        && GROUPED.stream()
            .filter(name -> layer.covers().contains(name) && !kept.contains(name))
            .anyMatch(name -> groups(layer, name) < 2);
  }

  private static long groups(Layer layer, String name) {
    return layer.facts().stream()
        .map(fact -> DimensionBook.settled(fact.fact().dimensions(), name))
        .filter(value -> !"UNKNOWN".equals(value))
        .distinct()
        .count();
  }

  /** Whether what a layer splits further than these dimensions has not all its parts. */
  static boolean lacking(Layer layer, Collection<String> kept) {
    return PARTED.keySet().stream()
        .filter(name -> layer.names().contains(name) && !kept.contains(name))
        .anyMatch(name -> !isWhole(layer, name));
  }

  /**
   * Whether the layer tells of a part of the people alone and so cannot be summed to these
   * dimensions. One that has all parts of another such dimension tells of everybody, and so does a
   * snapshot.
   */
  static boolean isPartOnly(Layer layer, Collection<String> kept) {
    return lacking(layer, kept)
        && PARTED.keySet().stream()
            .noneMatch(name -> layer.names().contains(name) && isWhole(layer, name))
        && layer.facts().stream().noneMatch(Parts::isOfSnapshot);
  }

  private static boolean isOfSnapshot(SourcedFact fact) {
    return fact.source().kind() == Source.Kind.SNAPSHOT;
  }

  private static boolean isWhole(Layer layer, String name) {
    return layer.facts().stream()
        .map(fact -> fact.fact().dimensions().get(name))
        .collect(Collectors.toSet())
        .containsAll(PARTED.get(name));
  }
}
