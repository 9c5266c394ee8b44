package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.OfWhich;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.reference.DimensionBook;

/**
 * The focus group's share of everybody, unknown included, overall and line by line. Everybody is
 * the total that was stated, or else the sum of the groups.
 */
final class Share implements Computation {

  static final String NOBODY = "zero denominator: nobody is counted";

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    FactSet facts = years.facts();
    Map<String, String> everybody = definition.settings().within();
    Result overall = share(definition.denominator(), edition, facts, everybody);
    List<Result> lines = new ArrayList<>();
    for (Line line : Line.of(definition.lines(), definition.denominator(), edition, facts)) {
      Map<String, String> within = line.dimensions();
      if (!everybody.isEmpty()) {
        within = new TreeMap<>(everybody);
        within.putAll(line.dimensions());
      }
      Result share = share(definition.denominator(), edition, facts, within);
      if (hasPeople(share)) {
        lines.add(share.named(line.key(), line.label(), line.dimensions()));
        lines.addAll(parts(definition, edition, facts, line));
      }
    }
    return overall.withLines(lines);
  }

  /** The lines about a part of a line's people, by the measure that counts them. */
  private static List<Result> parts(
      IndicatorDefinition definition, Edition edition, FactSet facts, Line line) {
    List<Result> parts = new ArrayList<>();
    for (OfWhich part : definition.settings().ofWhich()) {
      if (isAmong(part.of(), line.dimensions())) {
        Result share = share(part.measure(), edition, facts, line.dimensions());
        if (hasPeople(share)) {
          parts.add(
              share
                  .named(line.key() + "/" + part.key(), part.label(), line.dimensions())
                  .with(Extra.NONE.about(part)));
        }
      }
    }
    return parts;
  }

  /** Whether all of a line's people are of those that a part is of. */
  private static boolean isAmong(Map<String, String> whom, Map<String, String> line) {
    for (Map.Entry<String, String> one : whom.entrySet()) {
      if (!one.getValue().equals(DimensionBook.settled(line, one.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether anybody is in a denominator. */
  static boolean hasPeople(Result share) {
    for (GroupFigure group : share.groups()) {
      if (group.denominator() != null && group.denominator() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The share within some dimensions; all dimensions empty for the whole. */
  static Result share(String measure, Edition edition, FactSet facts, Map<String, String> within) {
    List<Figure> counts = counts(measure, edition, facts, within);
    Figure focus = counts.get(0);
    Optional<Figure> stated = facts.countAsGiven(measure, within);
    if (focus.isMissing() || (stated.isEmpty() && counts.get(1).isMissing())) {
      String reason = focus.isMissing() ? focus.reason() : counts.get(1).reason();
      return Result.without(Status.NOT_SUPPLIED, reason, List.of());
    }
    long sum = 0;
    for (Figure figure : counts) {
      sum += figure.count().orElse(0L);
    }
    long total = stated.map(Figure::value).orElse(sum);
    List<GroupFigure> groups = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      groups.add(
          GroupFigure.of(edition.groups().get(i), counts.get(i).count().orElse(null), total));
    }
    return of(groups).from(stated.map(all -> Figure.sources(focus, all)).orElseGet(focus::sources));
  }

  /** From the counts of all groups, the focus group first, each over everybody. */
  static Result of(List<GroupFigure> groups) {
    GroupFigure focus = groups.get(0);
    if (focus.denominator() == 0) {
      return Result.without(Status.UNDEFINED, NOBODY, groups);
    }
    Proportion share = new Proportion(focus.numerator(), focus.denominator());
    return Result.computed(Exact.percent(share), groups, Set.of())
        .with(Intervals.wilson(share).times(100), null);
  }

  private static List<Figure> counts(
      String measure, Edition edition, FactSet facts, Map<String, String> within) {
    Map<String, String> whom = new TreeMap<>(within);
    List<Figure> counts = new ArrayList<>();
    for (String group : edition.groups()) {
      whom.put(edition.dimension(), group);
      counts.add(facts.count(measure, whom));
    }
    return counts;
  }
}
