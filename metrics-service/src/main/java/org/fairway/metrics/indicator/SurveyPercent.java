package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

/**
 * Survey percentages as they were supplied: never re-weighted, never rolled up. The value is the
 * focus group's percentage; the difference to the reference group stands beside it, where that was
 * supplied. Too few respondents in a group, and nothing is shown to anyone. Where it is not known
 * how many answered, there is no interval, and the percentage is the owner's alone.
 */
final class SurveyPercent implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    Map<String, Fact> found = new HashMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    List<String> groups = new ArrayList<>();
    for (String group : asked(definition, edition)) {
      Optional<SourcedFact> fact =
          years.facts().single(definition.numerator(), whom(definition, edition, group));
      if (fact.isPresent()) {
        groups.add(group);
        found.put(group, fact.get().fact());
        sources.add(fact.get().source());
      } else if (groups.isEmpty()) {
        String reason = "no " + definition.numerator() + " fact for " + group;
        return Result.without(Status.NOT_SUPPLIED, reason, List.of());
      }
    }
    if (found.values().stream().anyMatch(fact -> isOfFew(fact, edition))) {
      String reason = "fewer than " + edition.minimumRespondents() + " respondents";
      return Result.without(Status.SUPPRESSED, reason, List.of()).from(sources);
    }
    return result(groups, found).from(sources);
  }

  private static boolean isOfFew(Fact fact, Edition edition) {
    return fact.respondents() != null && fact.respondents() < edition.minimumRespondents();
  }

  /** The dimensions of a survey fact about a group. */
  static Map<String, String> whom(IndicatorDefinition definition, Edition edition, String group) {
    Map<String, String> whom = new TreeMap<>(definition.settings().within());
    whom.put(edition.dimension(), group);
    return whom;
  }

  private static List<String> asked(IndicatorDefinition definition, Edition edition) {
    return definition.focusOnly()
        ? List.of(edition.focus())
        : List.of(edition.focus(), edition.reference());
  }

  private static Result result(List<String> groups, Map<String, Fact> found) {
    List<GroupFigure> figures = new ArrayList<>();
    for (String group : groups) {
      Fact fact = found.get(group);
      figures.add(new GroupFigure(group, null, fact.respondents(), rate(fact)));
    }
    GroupFigure focus = figures.get(0);
    BigDecimal percent = found.get(focus.group()).percent();
    Result result = Result.computed(percent.doubleValue(), figures, Set.of());
    boolean counted = figures.stream().allMatch(figure -> figure.denominator() != null);
    Interval wilson =
        counted ? Intervals.wilson(focus.rate(), focus.denominator()).times(100) : null;
    if (figures.size() == 1) {
      return result.with(wilson, null);
    }
    GroupFigure other = figures.get(1);
    double points = percent.subtract(found.get(other.group()).percent()).doubleValue();
    return counted
        ? result
            .with(wilson, Significance.of(people(focus), people(other)))
            .with(difference(points, focus, other))
        : result.with(new Difference(points, Unit.PERCENTAGE_POINTS, null));
  }

  private static double rate(Fact fact) {
    return fact.percent().doubleValue() / 100;
  }

  private static Difference difference(double points, GroupFigure focus, GroupFigure other) {
    Interval interval =
        Intervals.newcombe(focus.rate(), focus.denominator(), other.rate(), other.denominator());
    return new Difference(points, Unit.PERCENTAGE_POINTS, interval.times(100));
  }

  /**
   * The nearest whole number of people that the percentage can stand for; used by the test alone.
   */
  private static Proportion people(GroupFigure figure) {
    return new Proportion(Math.round(figure.rate() * figure.denominator()), figure.denominator());
  }
}
