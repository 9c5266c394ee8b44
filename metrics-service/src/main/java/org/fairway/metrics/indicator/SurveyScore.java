package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/** Scores as they were supplied; the value is the focus group's. */
final class SurveyScore implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, FactSet facts) {
    List<GroupFigure> groups = new ArrayList<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String group : List.of(edition.focus(), edition.reference())) {
      Optional<SourcedFact> fact =
          facts.single(definition.numerator(), Map.of(edition.dimension(), group));
      if (fact.isEmpty()) {
        String reason = "no " + definition.numerator() + " fact for " + group;
        return Result.without(Status.NOT_SUPPLIED, reason, List.of());
      }
      Fact score = fact.get().fact();
      if (score.respondents() != null && score.respondents() < edition.minimumRespondents()) {
        String reason = "fewer than " + edition.minimumRespondents() + " respondents";
        return Result.without(Status.SUPPRESSED, reason, List.of());
      }
      groups.add(new GroupFigure(group, null, score.respondents(), score.score().doubleValue()));
      sources.add(fact.get().source());
    }
    return Result.computed(groups.get(0).rate(), groups, sources);
  }
}
