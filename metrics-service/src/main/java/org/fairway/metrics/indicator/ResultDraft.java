package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.fact.Source;

/** A {@link Result} in the making: another one with something changed, or one with little yet. */
final class ResultDraft {

  String key = "";
  String label = "";
  Map<String, String> dimensions = Map.of();
  List<GroupFigure> groups;
  Interval interval;
  Significance significance;
  Difference difference;
  List<Result> lines = List.of();
  Set<Source> sources;
  Extra extra = Extra.NONE;

  private final Status status;
  private final String reason;
  private final Double value;

  ResultDraft(
      Status status, String reason, Double value, List<GroupFigure> groups, Set<Source> sources) {
    this.status = status;
    this.reason = reason;
    this.value = value;
    this.groups = groups;
    this.sources = sources;
  }

  ResultDraft(Result from) {
    this(from.status(), from.reason(), from.value(), from.groups(), from.sources());
    key = from.key();
    label = from.label();
    dimensions = from.dimensions();
    interval = from.interval();
    significance = from.significance();
    difference = from.difference();
    lines = from.lines();
    extra = from.extra();
  }

  Result done() {
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
        extra);
  }
}
