package org.fairway.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;

/**
 * All results of one edition.
 *
 * @param edition by which they were computed
 * @param results in published order
 */
public record Answers(Edition edition, Map<IndicatorDefinition, Result> results) {

  Answers map(BiFunction<IndicatorDefinition, Result, Result> change) {
    Map<IndicatorDefinition, Result> changed = new LinkedHashMap<>();
    results.forEach(
        (definition, result) -> changed.put(definition, change.apply(definition, result)));
    return new Answers(edition, changed);
  }

  /** The share indicator, of which every edition has one. */
  Result share() {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == Kind.SHARE)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
