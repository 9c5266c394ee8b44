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
      Map.ofEntries(
          Map.entry(Kind.SHARE, new Share()),
          Map.entry(Kind.RELATIVE_LIKELIHOOD, new RelativeLikelihood()),
          Map.entry(Kind.SURVEY, new SurveyPercent()),
          Map.entry(Kind.SCORE, new SurveyScore()),
          Map.entry(Kind.BOARD_GAP, new BoardGap()),
          Map.entry(Kind.DISPARITY, new Disparity()),
          Map.entry(Kind.PAY_GAP, new PayGap()),
          Map.entry(Kind.PAY_QUARTERS, new PayQuarters()),
          Map.entry(Kind.PROPORTION, new TwoProportions()),
          Map.entry(Kind.PROFILE, new Profile()),
          Map.entry(Kind.RATING, new Rating()),
          Map.entry(Kind.NARRATIVE, Computations::narrative));

  private Computations() {}

  /** From one period's facts alone. */
  public static Map<IndicatorDefinition, Result> of(Edition edition, FactSet facts) {
    return of(edition, Years.alone(facts));
  }

  /** Definition to result, in published order; an indicator without facts says so. */
  public static Map<IndicatorDefinition, Result> of(Edition edition, Years years) {
    Map<IndicatorDefinition, Result> results = new LinkedHashMap<>();
    for (IndicatorDefinition definition : edition.indicators()) {
      results.put(definition, BY_KIND.get(definition.kind()).compute(definition, edition, years));
    }
    return results;
  }

  private static Result narrative(IndicatorDefinition definition, Edition edition, Years years) {
    String reason = "answered in words, by a statement and not by a figure";
    return Result.without(Status.NOT_SUPPLIED, reason, List.of());
  }
}
