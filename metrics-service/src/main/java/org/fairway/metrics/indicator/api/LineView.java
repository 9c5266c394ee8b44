package org.fairway.metrics.indicator.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;

/** One line of a breakdown. */
@Schema(name = "IndicatorLine", description = "One line of a breakdown")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
    @NotNull @Schema(maxLength = 200) String key,
    @NotNull @Schema(maxLength = 500) String label,
    @Schema(
            maxLength = 200,
            description = "Key of the line whose people these are a part of; never add the two")
        String partOf,
    @NotNull @Size(max = 12) Map<String, @Size(max = 60) String> dimensions,
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there is no value") String reason,
    Double value,
    @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The value, rounded")
        String displayValue,
    @NotNull Unit unit,
    @NotNull @Schema(maxItems = 100) List<GroupView> groups,
    IntervalView interval,
    Double pValue,
    @Schema(maxLength = 100) String pValueMethod) {

  static LineView of(IndicatorDefinition definition, Result line) {
    return new LineView(
        line.key(),
        line.label(),
        line.partOf(),
        line.dimensions(),
        line.status(),
        line.reason(),
        line.value(),
        Rounded.of(line.value(), definition.decimals()),
        definition.unit(),
        line.groups().stream().map(GroupView::of).toList(),
        IntervalView.of(line.interval()),
        line.significance() == null ? null : line.significance().value(),
        line.significance() == null ? null : line.significance().method());
  }
}
