package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairway.metrics.reference.Measures;

/**
 * Checks that no group has a numerator above its denominator: nobody is appointed unshortlisted.
 */
final class LimitCheck {

  private final FactSet facts;
  private final Set<Flaw> flaws = new LinkedHashSet<>();

  LimitCheck(FactSet facts) {
    this.facts = facts;
  }

  void run() {
    for (String measure : facts.measures()) {
      Measures.find(measure)
          .flatMap(known -> known.atMost())
          .ifPresent(limit -> check(facts.layers(measure), facts.layers(limit)));
    }
  }

  private void check(List<Layer> numerators, List<Layer> denominators) {
    for (Layer numerator : numerators) {
      for (Layer denominator : denominators) {
        List<String> dimensions = LayerCheck.shared(numerator, denominator);
        boolean bothTotals = numerator.names().isEmpty() && denominator.names().isEmpty();
        if (bothTotals || !dimensions.isEmpty()) {
          compare(numerator, denominator, dimensions);
        }
      }
    }
  }

  private void compare(Layer above, Layer limit, List<String> dimensions) {
    Pivot numerator = new Pivot(above, dimensions);
    Pivot denominator = new Pivot(limit, dimensions);
    numerator
        .sums()
        .forEach(
            (key, sum) -> {
              BigDecimal most = denominator.sums().get(key);
              if (most != null && sum.compareTo(most) > 0) {
                int at = LayerCheck.newest(numerator.example(key), denominator.example(key));
                Account more = new Account(above, dimensions, key);
                Account less = new Account(limit, dimensions, key);
                flaws.add(
                    new Flaw(
                        "/facts/" + at + "/count",
                        "numerator-above-denominator",
                        "%s is %s, more than %s with %s"
                            .formatted(more.whom(), more.sum(), less.whom(), less.sum())));
              }
            });
  }

  Set<Flaw> flaws() {
    return flaws;
  }
}
