package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Policy;

/**
 * Makes results anew from rounded counts: every rate, value, interval and p-value is what a reader
 * gets who computes it from the counts that are printed.
 */
final class RoundedResult {

  private static final String FEW = "the counts round to none";
  private static final String UNROUNDED = "not answered from rounded counts";

  private final Policy policy;

  RoundedResult(Policy policy) {
    this.policy = policy;
  }

  Result of(IndicatorDefinition definition, Result result) {
    return switch (definition.kind()) {
      case SHARE -> each(result, this::share);
      case RELATIVE_LIKELIHOOD -> made(result, ratio(definition, result));
      case BOARD_GAP -> each(result, this::board);
      case SURVEY -> survey(result);
      case SCORE -> result.withGroups(groups(result));
      case PAY_GAP -> result.withGroups(List.of());
      case RATING, NARRATIVE -> result;
      case DISPARITY, PAY_QUARTERS, PROPORTION, PROFILE -> result.suppressed(UNROUNDED);
    };
  }

  private static Result each(Result result, UnaryOperator<Result> change) {
    List<Result> lines = new ArrayList<>();
    for (Result line : result.lines()) {
      lines.add(made(line, change.apply(line)));
    }
    return made(result, change.apply(result)).withLines(lines);
  }

  /** The figures of one, with name and sources of the other. */
  private static Result made(Result from, Result made) {
    return made.named(from.key(), from.label(), from.dimensions())
        .from(from.sources())
        .with(from.extra());
  }

  private List<GroupFigure> groups(Result result) {
    return result.groups().stream().map(this::figure).toList();
  }

  private GroupFigure figure(GroupFigure group) {
    Long denominator = group.denominator() == null ? null : policy.printed(group.denominator());
    return group.numerator() == null
        ? new GroupFigure(group.group(), null, denominator, group.rate())
        : GroupFigure.of(
            group.group(), policy.printed(group.numerator()), denominator, group.years(), null);
  }

  private Result share(Result result) {
    List<GroupFigure> groups = groups(result);
    if (result.status() != Status.COMPUTED) {
      return result.withGroups(groups);
    }
    if (groups.get(0).rate() == null) {
      return result.suppressed(FEW);
    }
    Proportion of = people(groups.get(0));
    return Result.computed(Exact.percent(of), groups, result.sources())
        .with(Intervals.wilson(of).times(100), null);
  }

  private Result ratio(IndicatorDefinition definition, Result result) {
    List<GroupFigure> groups = groups(result);
    if (result.status() != Status.COMPUTED) {
      return result.withGroups(groups);
    }
    Map<String, GroupFigure> byName =
        groups.stream().collect(Collectors.toMap(GroupFigure::group, group -> group));
    Result made =
        RelativeLikelihood.ratio(
            byName.get(definition.top()), byName.get(definition.bottom()), groups);
    return made.status() == Status.COMPUTED ? made : result.suppressed(FEW);
  }

  private Result board(Result result) {
    if (result.status() != Status.COMPUTED) {
      return result;
    }
    List<GroupFigure> groups = groups(result);
    if (groups.stream().anyMatch(group -> group.rate() == null)) {
      return result.suppressed(FEW);
    }
    Proportion one = people(groups.get(0));
    Proportion other = people(groups.get(1));
    return Result.computed(Exact.points(one, other), groups, result.sources())
        .with(Intervals.newcombe(one, other).times(100), Significance.of(one, other));
  }

  /** A percentage stays as it was supplied; what hangs on the number of answers does not. */
  private Result survey(Result result) {
    return result.withGroups(groups(result)).with((Interval) null, null).with((Difference) null);
  }

  private static Proportion people(GroupFigure group) {
    return new Proportion(group.numerator(), group.denominator());
  }
}
