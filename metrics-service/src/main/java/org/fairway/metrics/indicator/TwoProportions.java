package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;

/** A percentage of the focus group, with the difference to that of the reference group. */
final class TwoProportions implements Computation {

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    List<String> groups = List.of(edition.focus(), edition.reference());
    Counted counted = new Counted(definition, edition, years, java.util.Map.of()).of(groups);
    List<GroupFigure> figures = counted.figures();
    if (counted.missing().isPresent()) {
      return Result.without(Status.NOT_SUPPLIED, counted.missing().get(), figures);
    }
    return counted.complete(of(figures));
  }

  /** From the counts of the focus and the reference group. */
  static Result of(List<GroupFigure> figures) {
    for (GroupFigure figure : figures) {
      if (figure.denominator() == 0) {
        String reason = "zero denominator: nobody in group " + figure.group();
        return Result.without(Status.UNDEFINED, reason, figures);
      }
    }
    Proportion focus = proportion(figures.get(0));
    Proportion other = proportion(figures.get(1));
    Interval difference = Intervals.newcombe(focus, other).times(100);
    return Result.computed(Exact.percent(focus), figures, Set.of())
        .with(Intervals.wilson(focus).times(100), Significance.of(focus, other))
        .with(new Difference(Exact.points(focus, other), Unit.PERCENTAGE_POINTS, difference));
  }

  private static Proportion proportion(GroupFigure figure) {
    return new Proportion(figure.numerator(), figure.denominator());
  }
}
