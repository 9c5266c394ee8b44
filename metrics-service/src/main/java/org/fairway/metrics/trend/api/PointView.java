package org.fairway.metrics.trend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.statement.YesNo;
import org.fairway.metrics.trend.Point;
import org.fairway.metrics.trend.Tendency;

/** An indicator in one period. */
@Schema(name = "TrendPoint", description = "An indicator in one period")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointView(
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 40) String definitionVersion,
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there is no value") String reason,
    Double value,
    @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The value, rounded")
        String displayValue,
    @Schema(description = "Of an indicator that is answered in words") YesNo answer,
    @Schema(maxLength = 4000, description = "What was done, or why nothing was") String narrative,
    @Schema(maxLength = 200, description = "Which time its counts really cover") String window,
    @Schema(required = true, description = "Whether it does not compare with the point before")
        boolean seriesBreak,
    @Schema(maxLength = 500, description = "Why it does not compare") String seriesBreakReason,
    @Schema(description = "Against the last value that compares, in the indicator's unit")
        Double change,
    @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The change, rounded")
        String displayChange,
    Tendency tendency) {

  static PointView of(Point point) {
    Result result = point.told().result();
    int decimals = point.definition().decimals();
    return new PointView(
        point.period().toString(),
        point.version(),
        point.told().status(),
        point.told().reason(),
        result.value(),
        Rounded.of(result.value(), decimals),
        point.told().answer(),
        point.told().narrative(),
        result.extra().window() == null
            ? point.definition().window()
            : result.extra().window().name(),
        point.broken() != null,
        point.broken(),
        point.change(),
        Rounded.of(point.change(), decimals),
        point.tendency());
  }
}
