package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Counted;
import org.fairway.metrics.funnel.Times;

/** How long the steps take. */
@Schema(name = "FunnelTimes", description = "How long the steps of the chain take, in days")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimesView(
    @Schema(description = "Absent when no first day was asked for") LocalDate from,
    @Schema(description = "Absent when no last day was asked for") LocalDate to,
    @Schema(implementation = FunnelGroupBy.class) String groupBy,
    AreaMapView areaMap,
    @NotNull Counted counted,
    @NotNull Audience audience,
    @NotNull FunnelDisclosure disclosure,
    @NotNull @Schema(maxLength = 10, examples = "DAYS") String unit,
    @NotNull TimesGroupView total,
    @NotNull @Schema(maxItems = 10_000) List<TimesGroupView> groups,
    @NotNull Instant asOf) {

  static TimesView of(Times times) {
    return new TimesView(
        times.window().from(),
        times.window().to(),
        times.grouping().map(of -> of.by().parameter()).orElse(null),
        AreaMapView.of(times.grouping()),
        times.window().counted(),
        times.audience(),
        FunnelDisclosure.of(times.audience(), times.policy(), times.fewest()),
        "DAYS",
        TimesGroupView.of(times.total()),
        times.groups().stream().map(TimesGroupView::of).toList(),
        times.asOf());
  }
}
