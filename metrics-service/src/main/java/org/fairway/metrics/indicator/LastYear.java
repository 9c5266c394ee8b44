package org.fairway.metrics.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.SourcedFact;

/**
 * What an answer needs of the year before: the counts that windows of two years take in, and what
 * came out then. Safe for use by several threads.
 *
 * @param counts facts of the measures that some window of two years counts
 * @param results by indicator, without groups and breakdowns
 * @param suppliers of all that is known of the year
 */
record LastYear(FactSet counts, Map<String, Result> results, Set<String> suppliers) {

  /** Nothing is known. */
  static final LastYear NONE = new LastYear(FactSet.of(List.of()), Map.of(), Set.of());

  private static final Set<String> COUNTED =
      Catalogue.all().stream()
          .flatMap(edition -> edition.indicators().stream())
          .filter(definition -> definition.years() > 1)
          .map(IndicatorDefinition::numerator)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Works it out.
   *
   * @param facts of the year before
   * @param edition that held then; empty when there was none
   */
  static LastYear of(List<SourcedFact> facts, Optional<Edition> edition) {
    Map<String, Result> results = new HashMap<>();
    edition.ifPresent(
        old ->
            Notices.byId(Computations.of(old, FactSet.of(facts)))
                .forEach(
                    (id, result) ->
                        results.put(id, result.withGroups(List.of()).withLines(List.of()))));
    return new LastYear(
        FactSet.of(facts.stream().filter(f -> COUNTED.contains(f.fact().measure())).toList()),
        Map.copyOf(results),
        Set.copyOf(Indicators.suppliers(List.of(), facts)));
  }
}
