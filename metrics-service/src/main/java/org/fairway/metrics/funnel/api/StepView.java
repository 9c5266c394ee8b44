package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.Stage;
import org.fairway.metrics.funnel.Step;

/**
 * One stage.
 *
 * @param count referrals that reached it or a later one; null when hidden
 * @param denominator of whom the conversion is; null for the first stage, or when hidden
 * @param conversion null also when nobody was there to convert
 * @param status COMPUTED; SUPPRESSED when hidden; NOT_SUPPLIED when no event tells of the stage
 * @param reason why there is no count; null when there is one
 */
@Schema(name = "FunnelStep", description = "One stage of a group's way")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    @NotNull Stage stage,
    @Schema(description = "Referrals that reached it or a later one; absent when hidden")
        Long count,
    @Schema(
            description =
                "Of whom the conversion is: those at the stage before; for weeks in work those who"
                    + " started so long ago; for a move up those who started")
        Long denominator,
    @Schema(description = "Count over denominator") Double conversion,
    FunnelInterval interval,
    LikelihoodView relativeLikelihood,
    @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
    @Schema(maxLength = 500, description = "Why there is no count") String reason) {

  static StepView of(Step step, LikelihoodView likelihood) {
    return new StepView(
        step.stage(),
        step.count(),
        step.denominator(),
        step.conversion(),
        FunnelInterval.of(step.interval()),
        likelihood,
        step.status().name(),
        step.reason());
  }
}
