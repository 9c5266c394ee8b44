package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.StaffShown;
import org.fairway.metrics.indicator.Years;

/** What the indicators show of the staff of organisations. */
@ApplicationScoped
class Indicated {

  private final Facts facts;
  private final Indicators indicators;
  private final Policy policy;

  Indicated(Facts facts, Indicators indicators, Policy policy) {
    this.facts = facts;
    this.indicators = indicators;
    this.policy = policy;
  }

  /**
   * By organisation; empty when counts are rounded, for then nothing is hidden.
   *
   * @param printed those of which counts are told by themselves
   */
  Map<String, StaffShown> of(
      Period period, Collection<String> organisations, Collection<String> printed) {
    Map<String, StaffShown> shown = new TreeMap<>();
    if (policy.rounds()) {
      return shown;
    }
    Map<String, List<SourcedFact>> now = facts.figuresOfAll(period);
    Map<String, List<SourcedFact>> before = facts.figuresOfAll(period.before());
    for (String organisation : organisations) {
      Years years =
          new Years(
              FactSet.of(now.getOrDefault(organisation, List.of())),
              FactSet.of(before.getOrDefault(organisation, List.of())));
      shown.put(
          organisation,
          indicators.staff(organisation, period, years, printed.contains(organisation)));
    }
    return shown;
  }
}
