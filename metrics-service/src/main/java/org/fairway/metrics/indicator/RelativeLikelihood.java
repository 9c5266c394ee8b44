package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/**
 * The rate of the group on top over the rate of the group below, overall and for the splits that
 * the definition asks for and the facts have. Unknown is on neither side.
 */
final class RelativeLikelihood implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    List<Result> lines = new ArrayList<>();
    for (String split : definition.settings().splits()) {
      for (Line line : Line.of(split, definition.denominator(), edition, years.facts())) {
        Result part = ratio(definition, edition, years, line.dimensions());
        if (part.status() != Status.NOT_SUPPLIED && Share.hasPeople(part)) {
          lines.add(part.named(line.key(), line.label(), line.dimensions()));
        }
      }
    }
    return ratio(definition, edition, years, Map.of()).withLines(lines);
  }

  private static Result ratio(
      IndicatorDefinition definition, Edition edition, Years years, Map<String, String> within) {
    List<String> groups = List.of(definition.top(), definition.bottom(), Edition.UNKNOWN);
    Counted counted = new Counted(definition, edition, years, within).of(groups);
    List<GroupFigure> figures = counted.figures();
    if (counted.missing().isPresent()) {
      return Result.without(Status.NOT_SUPPLIED, counted.missing().get(), figures);
    }
    return counted.complete(ratio(figures.get(0), figures.get(1), figures));
  }

  /** Top over bottom, with interval and p-value, or why there is none. */
  static Result ratio(GroupFigure top, GroupFigure bottom, List<GroupFigure> groups) {
    Optional<String> fault = fault(top).or(() -> fault(bottom));
    if (fault.isPresent()) {
      return Result.without(Status.UNDEFINED, fault.get(), groups);
    }
    if (bottom.numerator() == 0) {
      String reason = "zero reference rate: none of group " + bottom.group();
      return Result.without(Status.UNDEFINED, reason, groups);
    }
    Proportion over = proportion(top);
    Proportion under = proportion(bottom);
    return Result.computed(Exact.ratio(over, under), groups, Set.of())
        .with(Intervals.katz(over, under).orElse(null), Significance.of(over, under));
  }

  private static Optional<String> fault(GroupFigure side) {
    if (side.denominator() == 0) {
      return Optional.of("zero denominator: nobody in group " + side.group());
    }
    return side.numerator() > side.denominator() * side.years()
        ? Optional.of("numerator above denominator in group " + side.group())
        : Optional.empty();
  }

  /** Over two years everybody is counted twice. */
  private static Proportion proportion(GroupFigure figure) {
    return new Proportion(figure.numerator(), figure.denominator() * figure.years());
  }
}
