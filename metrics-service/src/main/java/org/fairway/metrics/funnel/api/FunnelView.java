package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.metrics.funnel.Stage;

/** The chain from referral to work. Counts are referrals, not people. */
@Schema(
    name = "Funnel",
    description = "The chain from referral to work; counts are referrals, not people")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelView(
    @Schema(description = "Absent when no first day was asked for") LocalDate from,
    @Schema(description = "Absent when no last day was asked for") LocalDate to,
    @Schema(implementation = FunnelResource.FunnelGroupBy.class) String groupBy,
    @NotNull Audience audience,
    @NotNull FunnelDisclosure disclosure,
    @NotNull @Schema(maxItems = 20) List<Stage> stages,
    @NotNull FunnelGroupView total,
    @NotNull @Schema(maxItems = 10_000) List<FunnelGroupView> groups,
    @NotNull Instant asOf) {

  /** Whether small counts were hidden, and below which. */
  @Schema(
      name = "FunnelDisclosure",
      description = "Whether small counts were hidden, and below which")
  record FunnelDisclosure(
      @Schema(required = true) boolean applied,
      @Schema(required = true, minimum = "0", maximum = "1000") int threshold) {}

  static FunnelView of(Funnel funnel) {
    return new FunnelView(
        funnel.from(),
        funnel.to(),
        funnel.groupBy().map(GroupBy::parameter).orElse(null),
        funnel.audience(),
        new FunnelDisclosure(funnel.audience().isProtected(), funnel.threshold()),
        List.of(Stage.values()),
        FunnelGroupView.of(funnel.total()),
        funnel.groups().stream().map(FunnelGroupView::of).toList(),
        funnel.asOf());
  }
}
