package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The times by one grouping.
 *
 * @param visible the stages that the funnel shows of each group: what it hides is hidden here. A
 *     group that it hides whole is not there
 */
record TimesTable(GroupBy by, List<Times.Row> rows, Map<String, Set<Quantity>> visible) {

  static TimesTable of(GroupBy by, List<Times.Row> rows, List<FunnelRow> funnel) {
    return new TimesTable(
        by,
        rows,
        funnel.stream()
            .filter(row -> !row.hidden())
            .collect(Collectors.toMap(FunnelRow::group, row -> row.counts().keySet())));
  }

  String key(Times.Row row) {
    return by.parameter() + "=" + row.group();
  }

  boolean shows(Times.Row row) {
    return visible.containsKey(row.group());
  }

  /** Whether the stage is shown that everybody with such a time has reached. */
  boolean shows(Times.Row row, Span span) {
    return visible.getOrDefault(row.group(), Set.of()).contains(span.reached());
  }
}
