package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Corrections;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.disclosure.Shown;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;

/**
 * Holds back what a corrected version of a further standard's counts would tell beside those that
 * readers were shown before. The first version is left as it is.
 */
@ApplicationScoped
class FurtherMemory {

  private final ReleasedTables released;
  private final Policy policy;

  FurtherMemory(ReleasedTables released, Policy policy) {
    this.released = released;
    this.policy = policy;
  }

  /**
   * Answers as they may be shown beside earlier versions.
   *
   * @param truth with all their counts
   * @param facts that they are made from
   * @param safe the same without what may not be shown in any case
   * @param toReaders whether anything of it is told to somebody
   */
  Guarded of(
      String organisation,
      Period period,
      Answers truth,
      FactSet facts,
      Answers safe,
      boolean toReaders) {
    FurtherCounts counts = new FurtherCounts(truth, facts);
    if (counts.keys().isEmpty() || policy.rounds()) {
      return new Guarded(safe, false);
    }
    Set<IndicatorDefinition> shown = new LinkedHashSet<>(safe.results().keySet());
    shown.removeIf(definition -> safe.results().get(definition).status() == Status.SUPPRESSED);
    ReleasedTables.Version version =
        new ReleasedTables.Version(
            organisation, period, truth.edition().standard().name(), counts.digest(shown));
    ReleasedTables.Decision decided =
        released.decide(
            version,
            toReaders,
            earlier -> decide(policy, counts, shown, before(counts, version, earlier)));
    Answers answers =
        safe.map(
            (definition, result) ->
                shown.contains(definition) && !decided.protection().showsAll(counts.of(definition))
                    ? result.suppressed(Policy.REASON)
                    : result);
    return new Guarded(answers, decided.corrected());
  }

  /**
   * What may be shown.
   *
   * @param safe indicators that may be shown if nothing was before
   * @param before what readers were shown of earlier versions
   */
  static ReleasedTables.Ruling decide(
      Policy policy, FurtherCounts counts, Set<IndicatorDefinition> safe, List<Shown> before) {
    Set<IndicatorDefinition> shown = new LinkedHashSet<>(safe);
    Set<String> near = counts.near(before, policy);
    boolean fewer = !before.isEmpty();
    while (fewer) {
      LinkedTables now = Corrections.link(counts.tables(shown, near), before, policy);
      Protection decided = Disclosure.protect(now, policy);
      fewer = shown.removeIf(definition -> !decided.showsAll(counts.of(definition)));
    }
    return new ReleasedTables.Ruling(counts.protection(shown, policy), counts.tables(shown, near));
  }

  /** Its own versions, and of other parts the counts that both have, where one was another. */
  private static List<Shown> before(
      FurtherCounts counts, ReleasedTables.Version version, List<ReleasedTables.Earlier> earlier) {
    LinkedTables tables = counts.tables(List.of(), Set.of());
    List<Shown> before = new ArrayList<>();
    for (ReleasedTables.Earlier one : earlier) {
      if (one.part().equals(version.part())) {
        before.add(one.shown());
      } else {
        Shown known = one.shown().knownOf(counts.keys());
        if (known.differsFrom(tables)) {
          before.add(known);
        }
      }
    }
    return before;
  }
}
