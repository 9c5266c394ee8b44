package org.fairway.metrics.funnel.api;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Stage;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;

/** One group's way through the chain. */
@Schema(name = "FunnelGroup")
record FunnelGroupView(String group, String status, String reason, List<StepView> steps) {

  /**
   * One stage.
   *
   * @param count referrals that reached it or a later one; null when hidden
   * @param conversion of those at the stage before; null for the first stage, when nobody was at
   *     the stage before, or when hidden
   */
  @Schema(name = "FunnelStep")
  record StepView(Stage stage, Long count, Double conversion, StepInterval interval) {}

  /** 95 % Wilson interval of a conversion. */
  @Schema(name = "FunnelInterval")
  record StepInterval(double lower, double upper, double level, String method) {}

  static FunnelGroupView of(FunnelRow row) {
    if (row.hidden()) {
      return new FunnelGroupView(row.group(), "SUPPRESSED", Policy.REASON, List.of());
    }
    List<StepView> steps = new ArrayList<>();
    Stage[] stages = Stage.values();
    Long before = null;
    for (int i = 0; i < stages.length; i++) {
      Long count = row.reached().get(i);
      steps.add(step(stages[i], before, count));
      before = count;
    }
    return new FunnelGroupView(row.group(), "COMPUTED", null, steps);
  }

  private static StepView step(Stage stage, Long before, Long count) {
    if (before == null || before == 0 || count == null) {
      return new StepView(stage, count, null, null);
    }
    Proportion conversion = new Proportion(count, before);
    var wilson = Intervals.wilson(conversion);
    return new StepView(
        stage,
        count,
        conversion.rate(),
        new StepInterval(wilson.lower(), wilson.upper(), wilson.level(), wilson.method()));
  }
}
