package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Stage;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;

/** One group's way through the chain. */
@Schema(name = "FunnelGroup", description = "One group's way through the chain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelGroupView(
    @Schema(maxLength = 100) String group,
    @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
    @Schema(maxLength = 500, description = "Why it is hidden") String reason,
    @NotNull @Schema(maxItems = 20) List<StepView> steps) {

  /** Whether there are figures, for the description of the API. */
  @Schema(
      name = "FunnelStatus",
      description = "SUPPRESSED when hidden; NOT_SUPPLIED when no event tells of the stage",
      type = SchemaType.STRING,
      enumeration = {"COMPUTED", "SUPPRESSED", "NOT_SUPPLIED"})
  interface FunnelStatus {}

  /**
   * One stage.
   *
   * @param count referrals that reached it or a later one; null when hidden
   * @param conversion of those at the stage before; null for the first stage, when nobody was at
   *     the stage before, or when hidden
   * @param status COMPUTED; SUPPRESSED when hidden; NOT_SUPPLIED when no event tells of the stage
   * @param reason why there is no count; null when there is one
   */
  @Schema(name = "FunnelStep", description = "One stage of a group's way")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(
      @NotNull Stage stage,
      @Schema(description = "Referrals that reached it or a later one; absent when hidden")
          Long count,
      @Schema(description = "Of those at the stage before") Double conversion,
      StepInterval interval,
      @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
      @Schema(maxLength = 500, description = "Why there is no count") String reason) {

    static StepView without(Stage stage, String status, String reason) {
      return new StepView(stage, null, null, null, status, reason);
    }

    static StepView of(Stage stage, long count, Double conversion, StepInterval interval) {
      return new StepView(stage, count, conversion, interval, "COMPUTED", null);
    }
  }

  /** 95 % Wilson interval of a conversion. */
  @Schema(name = "FunnelInterval", description = "95 % Wilson interval of a conversion")
  record StepInterval(
      @Schema(required = true) double lower,
      @Schema(required = true) double upper,
      @Schema(required = true) double level,
      @NotNull @Schema(maxLength = 100) String method) {}

  static FunnelGroupView of(FunnelRow row) {
    if (row.hidden()) {
      return new FunnelGroupView(row.group(), "SUPPRESSED", Policy.REASON, List.of());
    }
    List<StepView> steps = new ArrayList<>();
    Iterator<Long> counts = row.reached().iterator();
    Long before = null;
    for (Stage stage : Stage.values()) {
      if (stage.isCounted()) {
        Long count = counts.next();
        steps.add(step(stage, before, count));
        before = count;
      } else {
        steps.add(StepView.without(stage, "NOT_SUPPLIED", Stage.NOT_CHECKED));
      }
    }
    return new FunnelGroupView(row.group(), "COMPUTED", null, steps);
  }

  private static StepView step(Stage stage, Long before, Long count) {
    if (count == null) {
      return StepView.without(stage, "SUPPRESSED", Policy.REASON);
    }
    if (before == null || before == 0) {
      return StepView.of(stage, count, null, null);
    }
    Proportion conversion = new Proportion(count, before);
    var wilson = Intervals.wilson(conversion);
    return StepView.of(
        stage,
        count,
        conversion.rate(),
        new StepInterval(wilson.lower(), wilson.upper(), wilson.level(), wilson.method()));
  }
}
