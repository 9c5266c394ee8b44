package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Counted;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.Stage;

/** The chain from referral to work. */
@Schema(name = "Funnel", description = "The chain from referral to work; counted says of what")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelView(
    @Schema(description = "Absent when no first day was asked for") LocalDate from,
    @Schema(description = "Absent when no last day was asked for") LocalDate to,
    @Schema(implementation = FunnelGroupBy.class) String groupBy,
    @Schema(maxLength = 60, description = "The group that the others are compared with")
        String reference,
    AreaMapView areaMap,
    @NotNull Counted counted,
    @NotNull Audience audience,
    @NotNull FunnelDisclosure disclosure,
    @NotNull @Schema(maxItems = 20) List<Stage> stages,
    @NotNull FunnelGroupView total,
    @NotNull @Schema(maxItems = 10_000) List<FunnelGroupView> groups,
    @NotNull Instant asOf,
    @NotNull
        @Schema(
            maxLength = 40,
            description = "By which referrals are counted; figures of two are not to be compared")
        String definitionVersion) {

  static FunnelView of(Funnel funnel, AdverseBounds bounds) {
    return new FunnelView(
        funnel.window().from(),
        funnel.window().to(),
        funnel.grouping().map(of -> of.by().parameter()).orElse(null),
        funnel.reference(),
        AreaMapView.of(funnel.grouping()),
        funnel.window().counted(),
        funnel.audience(),
        FunnelDisclosure.of(funnel.audience(), funnel.policy(), null),
        List.of(Stage.values()),
        FunnelGroupView.of(funnel, funnel.total(), bounds),
        funnel.groups().stream().map(row -> FunnelGroupView.of(funnel, row, bounds)).toList(),
        funnel.asOf(),
        Funnel.DEFINITION_VERSION);
  }
}
