package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.RatingBand;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/** A score given to an outcome; or, without an outcome, the sum over all outcomes. */
final class Rating implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    List<Map<String, String>> outcomes = outcomes(definition, edition);
    BigDecimal total = BigDecimal.ZERO;
    Set<String> missing = new TreeSet<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (Map<String, String> outcome : outcomes) {
      Optional<SourcedFact> fact = years.facts().single(definition.numerator(), outcome);
      if (fact.isEmpty()) {
        missing.addAll(outcome.values());
      } else {
        total = total.add(fact.get().fact().score());
        sources.add(fact.get().source());
      }
    }
    if (!missing.isEmpty()) {
      String reason = "no " + definition.numerator() + " fact for " + String.join(", ", missing);
      return Result.without(Status.NOT_SUPPLIED, reason, List.of());
    }
    double score = total.doubleValue();
    return Result.computed(score, List.of(), sources)
        .with(Extra.NONE.rated(word(definition, score)));
  }

  /** What is rated: an outcome, or for the total all of them. */
  static List<Map<String, String>> outcomes(IndicatorDefinition definition, Edition edition) {
    if (!definition.settings().within().isEmpty()) {
      return List.of(definition.settings().within());
    }
    return edition.indicators().stream()
        .filter(other -> other.kind() == Kind.RATING)
        .map(other -> other.settings().within())
        .filter(within -> !within.isEmpty())
        .toList();
  }

  private static String word(IndicatorDefinition definition, double score) {
    String word = null;
    for (RatingBand band : definition.settings().ratings()) {
      word = score >= band.least() ? band.rating() : word;
    }
    return word;
  }
}
