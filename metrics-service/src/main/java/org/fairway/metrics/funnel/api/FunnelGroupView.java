package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Step;

/** One group's way through the chain. */
@Schema(name = "FunnelGroup", description = "One group's way through the chain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelGroupView(
    @Schema(maxLength = 100) String group,
    @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
    @Schema(maxLength = 500, description = "Why it is hidden") String reason,
    @NotNull @Schema(maxItems = 20) List<StepView> steps,
    @NotNull @Schema(maxItems = 10, description = "Empty when the group is hidden")
        List<RetentionView> retention) {

  static FunnelGroupView of(Funnel funnel, FunnelRow row, AdverseBounds bounds) {
    return new FunnelGroupView(
        row.group(),
        row.hidden() ? "SUPPRESSED" : "COMPUTED",
        row.hidden() ? Policy.REASON : null,
        funnel.steps(row).stream().map(step -> step(funnel, row, step, bounds)).toList(),
        funnel.retention(row).stream().map(RetentionView::of).toList());
  }

  private static StepView step(Funnel funnel, FunnelRow row, Step step, AdverseBounds bounds) {
    return StepView.of(
        step,
        funnel.likelihood(row, step).map(value -> LikelihoodView.of(value, bounds)).orElse(null));
  }
}
