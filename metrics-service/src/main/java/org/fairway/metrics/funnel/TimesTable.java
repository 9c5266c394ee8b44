package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The times by one grouping.
 *
 * @param visible groups that the funnel shows: what it hides is hidden here
 */
record TimesTable(GroupBy by, List<Times.Row> rows, Set<String> visible) {

  static TimesTable of(GroupBy by, List<Times.Row> rows, List<FunnelRow> funnel) {
    return new TimesTable(
        by,
        rows,
        funnel.stream()
            .filter(row -> !row.hidden())
            .map(FunnelRow::group)
            .collect(Collectors.toSet()));
  }

  String key(Times.Row row) {
    return by.parameter() + "=" + row.group();
  }
}
