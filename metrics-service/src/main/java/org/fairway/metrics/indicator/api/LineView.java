package org.fairway.metrics.indicator.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Status;

/** One line of a breakdown. */
@Schema(name = "IndicatorLine")
record LineView(
    String key,
    String label,
    Map<String, String> dimensions,
    Status status,
    String reason,
    Double value,
    String displayValue,
    Unit unit,
    List<GroupView> groups,
    IntervalView interval,
    Double pValue,
    String pValueMethod) {

  static LineView of(IndicatorDefinition definition, Result line) {
    return new LineView(
        line.key(),
        line.label(),
        line.dimensions(),
        line.status(),
        line.reason(),
        line.value(),
        Rounding.of(line.value(), definition.decimals()),
        definition.unit(),
        line.groups().stream().map(GroupView::of).toList(),
        IntervalView.of(line.interval()),
        line.significance() == null ? null : line.significance().value(),
        line.significance() == null ? null : line.significance().method());
  }
}
