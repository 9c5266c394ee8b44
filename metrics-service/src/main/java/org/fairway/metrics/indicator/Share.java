package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Figure;

/**
 * The focus group's share of everybody, unknown included, overall and line by line. Everybody is
 * the total that was stated, or else the sum of the groups.
 */
final class Share implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, FactSet facts) {
    Result overall = share(definition.denominator(), edition, facts, Map.of());
    List<Result> lines = new ArrayList<>();
    for (Line line : Line.of(definition.lines(), edition.dimension(), facts)) {
      Result share = share(definition.denominator(), edition, facts, line.dimensions());
      if (hasPeople(share)) {
        lines.add(share.named(line.key(), line.label(), line.dimensions()));
      }
    }
    return overall.withLines(lines);
  }

  private static boolean hasPeople(Result share) {
    return share.groups().stream()
        .anyMatch(group -> group.denominator() != null && group.denominator() > 0);
  }

  /** The share within some dimensions; all dimensions empty for the whole. */
  static Result share(String measure, Edition edition, FactSet facts, Map<String, String> within) {
    List<Figure> counts =
        edition.groups().stream().map(g -> facts.count(measure, plus(within, edition, g))).toList();
    Figure focus = counts.get(0);
    Figure stated = facts.countAsGiven(measure, within);
    if (focus.isMissing() || (stated.isMissing() && counts.get(1).isMissing())) {
      String reason = focus.isMissing() ? focus.reason() : counts.get(1).reason();
      return Result.without(Status.NOT_SUPPLIED, reason, List.of());
    }
    long sum = counts.stream().mapToLong(figure -> figure.count().orElse(0L)).sum();
    long total = stated.count().orElse(sum);
    List<GroupFigure> groups = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      groups.add(
          GroupFigure.of(edition.groups().get(i), counts.get(i).count().orElse(null), total));
    }
    if (total == 0) {
      return Result.without(Status.UNDEFINED, "zero denominator: nobody is counted", groups);
    }
    Proportion of = new Proportion(focus.value(), total);
    return Result.computed(100 * of.rate(), groups, Figure.sources(focus, stated))
        .with(Intervals.wilson(of).times(100), null);
  }

  private static Map<String, String> plus(
      Map<String, String> within, Edition edition, String group) {
    Map<String, String> all = new TreeMap<>(within);
    all.put(edition.dimension(), group);
    return all;
  }
}
