package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Comparison;
import org.fairway.metrics.funnel.Measured;
import org.fairway.metrics.funnel.Measurement;
import org.fairway.metrics.funnel.Stage;
import org.fairway.metrics.funnel.Window;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Status;

/** A share before a day and from it on. */
@Schema(name = "FunnelComparison", description = "A share before a day and from it on")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonView(
    @NotNull Measurement.Kind measure,
    @NotNull Stage stage,
    @Schema(description = "Of whom; absent: of those at the step before") Stage ofStage,
    @Schema(implementation = FunnelGroupBy.class) String groupBy,
    @Schema(maxLength = 60, description = "Absent: all referrals") String group,
    @NotNull @Schema(description = "First day of the later time") LocalDate splitOn,
    @Schema(maxLength = 60, description = "Programme whose begin gave the day") String programme,
    AreaMapView areaMap,
    @NotNull SideView before,
    @NotNull SideView after,
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there is no difference") String reason,
    @Schema(description = "After minus before, in percentage points") Double difference,
    @Schema(description = "Newcombe's 95 % interval of the difference, in percentage points")
        FunnelInterval interval,
    @Schema(description = "After over before") LikelihoodView ratio,
    @Schema(maxLength = 500, description = "What to bear in mind") String caution,
    @NotNull Audience audience,
    @NotNull FunnelDisclosure disclosure,
    @NotNull Instant asOf) {

  private static final String UNSETTLED =
      "referrals of the later time have had less time to get there";

  /** One of the two times. */
  @Schema(name = "FunnelComparisonSide", description = "A share of referrals of some days")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SideView(
      @Schema(description = "First day of referral; absent for no bound") LocalDate from,
      @Schema(description = "Last day of referral; absent for no bound") LocalDate to,
      @NotNull Status status,
      @Schema(maxLength = 500, description = "Why there is no rate") String reason,
      Long numerator,
      Long denominator,
      Double rate,
      @Schema(description = "95 % Wilson interval of rate") FunnelInterval interval) {

    static SideView of(Measured side) {
      Optional<Proportion> share = side.share();
      return new SideView(
          side.window().from(),
          side.window().to(),
          side.status(),
          side.reason(),
          side.numerator(),
          side.denominator(),
          share.map(Proportion::rate).orElse(null),
          share.map(Intervals::wilson).map(FunnelInterval::of).orElse(null));
    }
  }

  static ComparisonView of(Comparison of) {
    Measurement measured = of.measurement();
    LocalDate today = LocalDate.ofInstant(of.asOf(), Window.ZONE);
    boolean cautious = measured.kind() == Measurement.Kind.CONVERSION && of.isUnsettled(today);
    return new ComparisonView(
        measured.kind(),
        measured.stage(),
        measured.of().orElse(null),
        of.grouping().map(grouping -> grouping.by().parameter()).orElse(null),
        measured.group().orElse(null),
        of.splitOn(),
        of.programme(),
        AreaMapView.of(of.grouping()),
        SideView.of(of.before()),
        SideView.of(of.after()),
        of.status(),
        of.reason(),
        of.difference() == null ? null : of.difference() * 100,
        FunnelInterval.of(of.interval(), 100),
        of.ratio().map(LikelihoodView::of).orElse(null),
        cautious ? UNSETTLED : null,
        of.audience(),
        FunnelDisclosure.of(of.audience(), of.policy(), null),
        of.asOf());
  }
}
