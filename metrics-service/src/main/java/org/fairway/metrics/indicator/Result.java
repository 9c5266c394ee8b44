package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fairway.metrics.fact.Dimensions;
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
    dimensions = Dimensions.of(dimensions);
    groups = List.copyOf(groups);
    lines = List.copyOf(lines);
    sources = Set.copyOf(sources);
  }

  static Result computed(double value, List<GroupFigure> groups, Set<Source> sources) {
    return new ResultDraft(Status.COMPUTED, null, value, groups, sources).done();
  }

  static Result without(Status status, String reason, List<GroupFigure> groups) {
    return new ResultDraft(status, reason, null, groups, Set.of()).done();
  }

  /** None, and why. */
  public static Result none(String reason) {
    return without(Status.NOT_SUPPLIED, reason, List.of());
  }

  private Result but(Consumer<ResultDraft> change) {
    ResultDraft draft = new ResultDraft(this);
    change.accept(draft);
    return draft.done();
  }

  Result with(Interval made, Significance test) {
    return but(
        draft -> {
          draft.interval = made;
          draft.significance = test;
        });
  }

  Result with(Difference made) {
    return but(draft -> draft.difference = made);
  }

  /** The same with another breakdown. */
  public Result withLines(List<Result> made) {
    return but(draft -> draft.lines = made);
  }

  Result with(Extra made) {
    return but(draft -> draft.extra = made);
  }

  Result from(Set<Source> used) {
    return but(draft -> draft.sources = used);
  }

  Result named(String name, String words, Map<String, String> where) {
    return but(
        draft -> {
          draft.key = name;
          draft.label = words;
          draft.dimensions = where;
        });
  }

  /** The same with all that could tell a count taken out; sources stay. */
  public Result suppressed(String why) {
    return new ResultDraft(Status.SUPPRESSED, why, null, List.of(), sources)
        .done()
        .named(key, label, dimensions)
        .with(Extra.NONE.covering(extra.window()).about(extra.part()));
  }

  /** Whether its people are in another line as well: it is never added to the others. */
  public boolean isPart() {
    return extra.part() != null;
  }

  /** Key of the line whose people these are a part of; null of any other line. */
  public String partOf() {
    return isPart() ? key.substring(0, key.lastIndexOf('/')) : null;
  }

  /** The same with other groups, and nothing else changed. */
  public Result withGroups(List<GroupFigure> shown) {
    return but(draft -> draft.groups = shown);
  }
}
