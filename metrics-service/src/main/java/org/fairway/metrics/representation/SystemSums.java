package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.disclosure.Imprint;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.ReleasedFigures;

/** What readers were shown of the staff of all organisations together, before corrections. */
@ApplicationScoped
class SystemSums {

  /** In the place of an organisation. */
  private static final String ALL = "*";

  private final ReleasedFigures figures;
  private final Policy policy;

  SystemSums(ReleasedFigures figures, Policy policy) {
    this.figures = figures;
    this.policy = policy;
  }

  /** Sums that are few more or fewer than one that was shown; rounded ones tell none. */
  Set<String> withheld(Period period, Map<String, Long> sums) {
    Set<String> withheld = new TreeSet<>();
    if (!policy.rounds()) {
      withheld.addAll(sums.keySet());
      withheld.removeAll(figures.fit(ALL, period, imprints(sums)));
    }
    return withheld;
  }

  /** Takes note of what is shown. */
  void remember(Period period, Map<String, Long> shown) {
    if (!policy.rounds()) {
      figures.shown(ALL, period, imprints(shown), true);
    }
  }

  private static Map<String, List<Imprint>> imprints(Map<String, Long> sums) {
    Map<String, List<Imprint>> imprints = new TreeMap<>();
    sums.forEach(
        (name, sum) ->
            imprints.put(
                name,
                List.of(
                    new Imprint(
                        "staff " + name, "" + sum, List.of((double) sum), Imprint.Made.COUNTS))));
    return imprints;
  }
}
