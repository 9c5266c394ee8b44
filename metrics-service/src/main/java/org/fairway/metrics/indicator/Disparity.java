package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Source;

/**
 * How many of the upper tier there are for one of the lower, in the group on top over the same in
 * the group below. Of four counts that is an odds ratio, and gets Woolf's interval. Each group's
 * numerator is its upper tier, its denominator the lower: its rate may exceed 1.
 */
final class Disparity implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    List<GroupFigure> groups = new ArrayList<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String group : List.of(definition.top(), definition.bottom(), Edition.UNKNOWN)) {
      Tier tier = new Tier(definition, edition, years.facts(), group);
      Optional<Long> upper = tier.people(definition.settings().upper(), sources);
      Optional<Long> lower = tier.people(definition.settings().lower(), sources);
      if ((upper.isEmpty() || lower.isEmpty()) && !group.equals(Edition.UNKNOWN)) {
        String reason = "no " + definition.numerator() + " facts by band for " + group;
        return Result.without(Status.NOT_SUPPLIED, reason, List.of());
      }
      groups.add(GroupFigure.of(group, upper.orElse(null), lower.orElse(null)));
    }
    return ratio(groups).from(sources);
  }

  static Result ratio(List<GroupFigure> groups) {
    GroupFigure top = groups.get(0);
    GroupFigure bottom = groups.get(1);
    for (GroupFigure group : List.of(top, bottom)) {
      if (group.denominator() == 0) {
        String reason = "zero denominator: none of group " + group.group() + " in the lower tier";
        return Result.without(Status.UNDEFINED, reason, groups);
      }
    }
    if (bottom.numerator() == 0) {
      String reason = "zero reference rate: none of group " + bottom.group() + " in the upper tier";
      return Result.without(Status.UNDEFINED, reason, groups);
    }
    return Result.computed(
            Exact.ratio(
                top.numerator(), top.denominator(), bottom.numerator(), bottom.denominator()),
            groups,
            Set.of())
        .with(
            Intervals.woolf(
                    top.numerator(), top.denominator(), bottom.numerator(), bottom.denominator())
                .orElse(null),
            Significance.of(amongBoth(top), amongBoth(bottom)));
  }

  private static Proportion amongBoth(GroupFigure group) {
    return new Proportion(group.numerator(), group.numerator() + group.denominator());
  }

  /** One group's people, by bands. */
  private record Tier(
      IndicatorDefinition definition, Edition edition, FactSet facts, String group) {

    /** Empty when no band is known; bands that nobody is on need not be named. */
    Optional<Long> people(List<String> bands, Set<Source> sources) {
      Optional<Long> people = Optional.empty();
      for (String band : bands) {
        Map<String, String> where = new TreeMap<>(definition.settings().within());
        where.put(edition.dimension(), group);
        where.put("band", band);
        Figure figure = facts.count(definition.numerator(), where);
        if (!figure.isMissing()) {
          people = Optional.of(people.orElse(0L) + figure.value());
          sources.addAll(figure.sources());
        }
      }
      return people;
    }
  }
}
