package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.Retention;

/** Who is still in work some weeks after the start. Counts are null when hidden. */
@Schema(name = "FunnelRetention", description = "Who is still in work some weeks after the start")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionView(
    @Schema(required = true, minimum = "1", maximum = "520") int weeks,
    @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
    @Schema(maxLength = 500, description = "Why there is no rate") String reason,
    @Schema(description = "Started so long ago: the denominator of rate") Long due,
    @Schema(description = "Of these shown by a report to be in work") Long inWork,
    @Schema(description = "Of these shown by a report to have left before") Long left,
    @Schema(description = "Of these nothing is reported") Long notKnown,
    @Schema(description = "Started later; in no rate") Long notYetDue,
    @Schema(description = "inWork of due: who is not known counts as not shown to be in work")
        Double rate,
    @Schema(description = "95 % Wilson interval of rate") FunnelInterval interval,
    @Schema(description = "inWork of inWork and left: flatters when leavers are harder to reach")
        Double rateOfKnown) {

  static RetentionView of(Retention retention) {
    return new RetentionView(
        retention.weeks().number(),
        retention.step().status().name(),
        retention.step().reason(),
        retention.due(),
        retention.step().count(),
        retention.left(),
        retention.notKnown(),
        retention.notYet(),
        retention.step().conversion(),
        FunnelInterval.of(retention.step().interval()),
        retention.ofKnown());
  }
}
