package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.FactSet;

/**
 * All counts that some standards print about the same people, as one set of linked tables.
 *
 * <p>When a group of the whole organisation is small, the total of that measure and the groups of
 * those who did not say are given up first: ratios need neither.
 */
final class ReleaseTables {

  private final Policy policy;
  private final Map<CountKey, Long> counts = new LinkedHashMap<>();
  private final List<Set<CountKey>> lines = new ArrayList<>();
  private final Set<String> dimensions = new HashSet<>();

  /** Totals of which the groups of one standard make another number than those of the other. */
  private final Set<CountKey> contradicted = new HashSet<>();

  /** Counts that were put into the tables. */
  private final Map<CountKey, Long> shown = new LinkedHashMap<>();

  private final Containment containment;

  private ReleaseTables(Policy policy) {
    this.policy = policy;
    this.containment = new Containment(policy);
  }

  /**
   * @param together all answers that a reader may lay side by side
   * @param facts that the answers are made from
   */
  static LinkedTables of(Policy policy, List<Answers> together, FactSet facts) {
    ReleaseTables tables = new ReleaseTables(policy);
    for (Answers answers : together) {
      answers
          .results()
          .forEach((definition, result) -> tables.add(definition, answers.edition(), result));
    }
    return tables.build(facts);
  }

  private void add(IndicatorDefinition definition, Edition edition, Result result) {
    dimensions.add(edition.dimension());
    containment.add(definition, edition.dimension(), result);
    if (definition.kind() == Kind.SHARE) {
      add(Printed.share(definition, edition, result));
      for (Result line : result.lines()) {
        Map<CountKey, Long> printed = Printed.share(definition, edition, line);
        add(printed);
        lines.add(printed.keySet());
      }
    } else if (definition.kind() == Kind.RELATIVE_LIKELIHOOD) {
      add(Printed.ratio(definition, edition, result.groups()));
    } else if (definition.kind() == Kind.BOARD_GAP) {
      result.lines().forEach(line -> add(Printed.board(definition, edition, line)));
    }
  }

  private void add(Map<CountKey, Long> printed) {
    printed.forEach(
        (key, count) -> {
          Long old = counts.putIfAbsent(key, count);
          if (old != null && !old.equals(count)) {
            contradicted.add(key);
          }
        });
  }

  private LinkedTables build(FactSet facts) {
    LinkedTables.Builder tables = LinkedTables.builder();
    // Rounded counts add up to nothing.
    if (!policy.rounds()) {
      StaffSides.of(facts).forEach(side -> addSide(side, tables));
    }
    Map<String, Map<CountKey, Long>> measures = new HashMap<>();
    counts.forEach(
        (key, count) ->
            measures.computeIfAbsent(key.measure(), any -> new LinkedHashMap<>()).put(key, count));
    measures.values().forEach(measure -> add(measure, tables));
    containment.link(shown, tables);
    return tables.build();
  }

  /** One that holds more people than are told in all is of others: it stands by itself. */
  private void addSide(Map<CountKey, Long> side, LinkedTables.Builder tables) {
    Long all = counts.get(CountKey.of(StaffSides.STAFF, Map.of()));
    long sum = side.values().stream().mapToLong(Long::longValue).sum();
    if (all == null || sum <= all) {
      counts.putAll(side);
      return;
    }
    side.forEach((key, count) -> tables.cell(key.toString(), count));
    String total = StaffSides.STAFF + " by " + side.keySet().iterator().next().level();
    tables.unseen(total, sum).sum(total, side.keySet().stream().map(CountKey::toString).toList());
  }

  private void add(Map<CountKey, Long> measure, LinkedTables.Builder tables) {
    boolean given = isGivenUp(measure);
    Map<CountKey, Long> printed = new LinkedHashMap<>(measure);
    if (given) {
      // Without the total its breakdown is not shown either.
      lines.forEach(printed.keySet()::removeAll);
    }
    printed.forEach((key, count) -> tables.cell(key.toString(), count));
    shown.putAll(printed);
    if (given) {
      printed.keySet().stream()
          .filter(key -> key.dimensions().isEmpty() || isUnknown(key))
          .forEach(key -> tables.hide(key.toString()));
    }
    // What returns of two days tell together of a total cannot be said: neither is shown.
    printed.keySet().stream()
        .filter(contradicted::contains)
        .forEach(key -> tables.hide(key.toString()));
    lines.stream()
        .filter(printed.keySet()::containsAll)
        .forEach(line -> tables.together(line.stream().map(CountKey::toString).toList()));
    new CountSums(printed, tables).add();
  }

  private boolean isGivenUp(Map<CountKey, Long> measure) {
    return !policy.rounds()
        && measure.entrySet().stream()
            .anyMatch(count -> isWhole(count.getKey()) && policy.hides(count.getValue()));
  }

  /** Whether it is about the whole organisation: everybody, or a group of everybody. */
  private boolean isWhole(CountKey key) {
    return dimensions.containsAll(key.dimensions().keySet());
  }

  private boolean isUnknown(CountKey key) {
    return isWhole(key) && key.dimensions().containsValue(Edition.UNKNOWN);
  }
}
