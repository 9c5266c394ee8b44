package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.fact.Source;

/**
 * What was computed for one indicator, or one line of its breakdown. Values are not rounded.
 *
 * @param key names a line ({@code CLINICAL/5}); empty for the indicator itself
 * @param label the same in words
 * @param dimensions of the line
 * @param status whether there is a value
 * @param reason why there is none; null when there is one
 * @param value in the indicator's unit; null unless computed
 * @param groups the counts it was made from
 * @param interval null where there is none
 * @param significance null where there is none
 * @param difference focus minus reference, for survey figures
 * @param lines the breakdown
 * @param sources of the counts
 * @param extra what goes with it
 */
public record Result(
    String key,
    String label,
    Map<String, String> dimensions,
    Status status,
    String reason,
    Double value,
    List<GroupFigure> groups,
    Interval interval,
    Significance significance,
    Difference difference,
    List<Result> lines,
    Set<Source> sources,
    Extra extra) {

  public Result {
    dimensions = new TreeMap<>(dimensions);
    groups = List.copyOf(groups);
    lines = List.copyOf(lines);
    sources = Set.copyOf(sources);
  }

  static Result computed(double value, List<GroupFigure> groups, Set<Source> sources) {
    return of(Status.COMPUTED, null, value, groups, sources);
  }

  static Result without(Status status, String reason, List<GroupFigure> groups) {
    return of(status, reason, null, groups, Set.of());
  }

  private static Result of(
      Status status, String reason, Double value, List<GroupFigure> groups, Set<Source> sources) {
    return new Result(
        "",
        "",
        Map.of(),
        status,
        reason,
        value,
        groups,
        null,
        null,
        null,
        List.of(),
        sources,
        Extra.NONE);
  }

  Result with(Interval made, Significance test) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        groups,
        made,
        test,
        difference,
        lines,
        sources,
        extra);
  }

  Result with(Difference made) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        groups,
        interval,
        significance,
        made,
        lines,
        sources,
        extra);
  }

  /** The same with another breakdown. */
  public Result withLines(List<Result> made) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        groups,
        interval,
        significance,
        difference,
        made,
        sources,
        extra);
  }

  Result with(Extra made) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        groups,
        interval,
        significance,
        difference,
        lines,
        sources,
        made);
  }

  Result from(Set<Source> used) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        groups,
        interval,
        significance,
        difference,
        lines,
        used,
        extra);
  }

  Result named(String name, String words, Map<String, String> where) {
    return new Result(
        name,
        words,
        where,
        status,
        reason,
        value,
        groups,
        interval,
        significance,
        difference,
        lines,
        sources,
        extra);
  }

  /** The same with all that could tell a count taken out; sources stay. */
  public Result suppressed(String why) {
    return new Result(
        key,
        label,
        dimensions,
        Status.SUPPRESSED,
        why,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        sources,
        Extra.NONE.covering(extra.window()));
  }

  /** The same with other groups, and nothing else changed. */
  public Result withGroups(List<GroupFigure> shown) {
    return new Result(
        key,
        label,
        dimensions,
        status,
        reason,
        value,
        shown,
        interval,
        significance,
        difference,
        lines,
        sources,
        extra);
  }
}
