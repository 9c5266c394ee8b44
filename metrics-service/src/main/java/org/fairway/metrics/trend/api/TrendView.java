package org.fairway.metrics.trend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.trend.Series;
import org.fairway.metrics.trend.Trend;

/** A standard's indicators through the years. */
@Schema(name = "Trend", description = "A standard's indicators through the years")
record TrendView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull Standard standard,
    @NotNull Audience audience,
    @NotNull @Schema(maxItems = 100) List<SeriesView> indicators) {

  /** One indicator through the years. */
  @Schema(name = "TrendSeries", description = "One indicator through the years, the earliest first")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeriesView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
      @NotNull @Schema(maxLength = 1000) String title,
      @NotNull Unit unit,
      Boolean higherIsBetter,
      @Schema(description = "The value at which both groups fare alike") Double parity,
      @NotNull @Schema(maxItems = 30) List<PointView> points) {

    static SeriesView of(Series series) {
      return new SeriesView(
          series.definition().id(),
          series.definition().title(),
          series.definition().unit(),
          series.definition().higherIsBetter(),
          series.definition().parity(),
          series.points().stream().map(PointView::of).toList());
    }
  }

  static TrendView of(Organisation organisation, Trend trend) {
    return new TrendView(
        organisation.ods(),
        trend.standard(),
        trend.audience(),
        trend.series().stream().map(SeriesView::of).toList());
  }
}
