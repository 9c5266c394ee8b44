package org.fairway.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.OfWhich;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;

/**
 * Counts of people that are a part of others, in another measure: the appointed of the shortlisted,
 * senior medical managers of consultants. Side by side the two tell those who are left, such as the
 * few who were shortlisted and not appointed: they are a count like any other.
 */
final class Containment {

  /** The usual staff is many and the few of it in a process bound nobody: sums stay simple. */
  private static final String STAFF = "HEADCOUNT";

  private static final long FEW = 4;

  /** A part and the whole that it is of. */
  private record Pair(CountKey part, CountKey whole, boolean always) {}

  private final Policy policy;
  private final Map<String, Pair> pairs = new LinkedHashMap<>();

  Containment(Policy policy) {
    this.policy = policy;
  }

  /** Takes note of what an indicator prints. Counts of two years hold people twice. */
  void add(IndicatorDefinition definition, String dimension, Result result) {
    if (definition.kind() == Kind.RELATIVE_LIKELIHOOD) {
      for (GroupFigure group : result.groups()) {
        if (group.years() == 1) {
          Map<String, String> whom = Map.of(dimension, group.group());
          add(
              CountKey.of(definition.numerator(), whom),
              CountKey.of(definition.denominator(), whom),
              !definition.denominator().equals(STAFF));
        }
      }
    }
    result.lines().stream()
        .filter(line -> line.extra().part() != null)
        .forEach(line -> add(line, line.extra().part(), dimension, definition.denominator()));
  }

  private void add(Result line, OfWhich part, String dimension, String measure) {
    CountKey few = CountKey.of(part.measure(), line.dimensions());
    CountKey all = CountKey.of(measure, line.dimensions());
    add(few, all, true);
    line.groups()
        .forEach(
            group ->
                add(few.plus(dimension, group.group()), all.plus(dimension, group.group()), true));
  }

  private void add(CountKey part, CountKey whole, boolean always) {
    pairs.put(part + " of " + whole, new Pair(part, whole, always));
  }

  /**
   * Lays those who are left beside the counts, where both are printed.
   *
   * @param counts that are in the tables
   */
  void link(Map<CountKey, Long> counts, LinkedTables.Builder tables) {
    if (policy.rounds()) {
      // Of two rounded numbers nobody can tell the difference.
      return;
    }
    for (Pair pair : pairs.values()) {
      Long part = counts.get(pair.part());
      Long whole = counts.get(pair.whole());
      if (part != null && whole != null && part <= whole && matters(pair, part, whole)) {
        tables.rest(pair.part().toString(), pair.whole().toString());
      }
    }
  }

  private boolean matters(Pair pair, long part, long whole) {
    return pair.always() || policy.hides(whole - part) || whole < FEW * policy.threshold();
  }
}
