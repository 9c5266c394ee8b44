package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/**
 * Scores as they were supplied; the value is the focus group's. The difference to the reference
 * group stands beside it, and so does everybody's score where it was supplied.
 */
final class SurveyScore implements Computation {

  private static final String OVERALL = "OVERALL";

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    List<GroupFigure> groups = new ArrayList<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String group : List.of(edition.focus(), edition.reference(), OVERALL)) {
      Map<String, String> whom =
          group.equals(OVERALL)
              ? definition.settings().within()
              : SurveyPercent.whom(definition, edition, group);
      Optional<SourcedFact> fact = years.facts().single(definition.numerator(), whom);
      if (fact.isEmpty() && !group.equals(OVERALL)) {
        String reason = "no " + definition.numerator() + " fact for " + group;
        return Result.without(Status.NOT_SUPPLIED, reason, List.of());
      }
      if (fact.isPresent() && isTold(fact.get().fact(), edition)) {
        groups.add(figure(group, fact.get().fact()));
        sources.add(fact.get().source());
      } else if (fact.isPresent() && !group.equals(OVERALL)) {
        String reason = "fewer than " + edition.minimumRespondents() + " respondents";
        return Result.without(Status.SUPPRESSED, reason, List.of());
      }
    }
    double focus = groups.get(0).rate();
    double difference = Rounded.plain(focus - groups.get(1).rate()).doubleValue();
    return Result.computed(focus, groups, sources)
        .with(new Difference(difference, Unit.SCORE, null));
  }

  private static boolean isTold(Fact score, Edition edition) {
    return score.respondents() == null || score.respondents() >= edition.minimumRespondents();
  }

  private static GroupFigure figure(String group, Fact score) {
    return new GroupFigure(group, null, score.respondents(), score.score().doubleValue());
  }
}
