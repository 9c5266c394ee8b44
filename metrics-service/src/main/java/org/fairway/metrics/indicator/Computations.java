package org.fairway.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.fact.FactSet;

/** Computes every indicator of an edition. */
public final class Computations {

  private static final Map<Kind, Computation> BY_KIND =
      Map.of(
          Kind.SHARE, new Share(),
          Kind.RELATIVE_LIKELIHOOD, new RelativeLikelihood(),
          Kind.SURVEY, new SurveyPercent(),
          Kind.SCORE, new SurveyScore(),
          Kind.BOARD_GAP, new BoardGap(),
          Kind.NARRATIVE, Computations::narrative);

  private Computations() {}

  /** Definition to result, in published order; an indicator without facts says so. */
  public static Map<IndicatorDefinition, Result> of(Edition edition, FactSet facts) {
    Map<IndicatorDefinition, Result> results = new LinkedHashMap<>();
    for (IndicatorDefinition definition : edition.indicators()) {
      results.put(definition, BY_KIND.get(definition.kind()).compute(definition, edition, facts));
    }
    return results;
  }

  private static Result narrative(IndicatorDefinition definition, Edition edition, FactSet facts) {
    return Result.without(Status.NOT_SUPPLIED, "answered in words, in the report", List.of());
  }
}
