package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Source;

/** The rate of the group on top over the rate of the group below. Unknown is on neither side. */
final class RelativeLikelihood implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, FactSet facts) {
    Map<String, GroupFigure> groups = new HashMap<>();
    List<GroupFigure> listed = new ArrayList<>();
    Set<Source> sources = new LinkedHashSet<>();
    String missing = null;
    for (String group : List.of(definition.top(), definition.bottom(), Edition.UNKNOWN)) {
      Figure numerator = facts.count(definition.numerator(), Map.of(edition.dimension(), group));
      Figure denominator =
          facts.count(definition.denominator(), Map.of(edition.dimension(), group));
      GroupFigure figure = GroupFigure.of(group, numerator, denominator);
      groups.put(group, figure);
      listed.add(figure);
      sources.addAll(Figure.sources(numerator, denominator));
      if (missing == null && !group.equals(Edition.UNKNOWN)) {
        missing = numerator.isMissing() ? numerator.reason() : denominator.reason();
      }
    }
    if (missing != null) {
      return Result.without(Status.NOT_SUPPLIED, missing, listed);
    }
    return ratio(groups.get(definition.top()), groups.get(definition.bottom()), listed)
        .from(sources);
  }

  /** Top over bottom, with interval and p-value, or why there is none. */
  static Result ratio(GroupFigure top, GroupFigure bottom, List<GroupFigure> groups) {
    for (GroupFigure side : List.of(top, bottom)) {
      if (side.denominator() == 0) {
        String reason = "zero denominator: nobody in group " + side.group();
        return Result.without(Status.UNDEFINED, reason, groups);
      }
    }
    if (bottom.numerator() == 0) {
      String reason = "zero reference rate: none of group " + bottom.group();
      return Result.without(Status.UNDEFINED, reason, groups);
    }
    Proportion over = new Proportion(top.numerator(), top.denominator());
    Proportion under = new Proportion(bottom.numerator(), bottom.denominator());
    return Result.computed(over.rate() / under.rate(), groups, Set.of())
        .with(Intervals.katz(over, under).orElse(null), Significance.of(over, under));
  }
}
