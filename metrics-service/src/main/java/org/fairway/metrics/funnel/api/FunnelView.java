package org.fairway.metrics.funnel.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.metrics.funnel.Stage;

/** The chain from referral to work. Counts are referrals, not people. */
@Schema(name = "Funnel")
record FunnelView(
    LocalDate from,
    LocalDate to,
    String groupBy,
    Audience audience,
    FunnelDisclosure disclosure,
    List<Stage> stages,
    FunnelGroupView total,
    List<FunnelGroupView> groups,
    Instant asOf) {

  /** Whether small counts were hidden, and below which. */
  @Schema(name = "FunnelDisclosure")
  record FunnelDisclosure(boolean applied, int threshold) {}

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
