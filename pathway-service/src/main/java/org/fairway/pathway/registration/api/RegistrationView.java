package org.fairway.pathway.registration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.registration.Registration;
import org.fairway.pathway.registration.StepProgress;
import org.fairway.pathway.registration.StepStanding;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Codes;
import org.fairway.pathway.support.RuleLine;

/** How a registration stands on a date. */
@Schema(name = "Registration", description = "How somebody's registration stands on a date")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
    @NotNull Regulator regulator,
    @NotNull @Schema(description = "The date that is told of") LocalDate asOf,
    @Schema(description = "The day of the registration; absent before") LocalDate registeredOn,
    @NotNull InterimView interimRole,
    @NotNull @Schema(maxItems = 10) List<Step> steps,
    @NotNull Verdict verdict,
    @NotNull @Schema(maxItems = 20) List<RuleLine> rules) {

  /** How one step stands. */
  @Schema(name = "RegistrationStep", description = "How a step stands on that date")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      @NotNull @Schema(maxLength = 40, pattern = StepRequest.STEP) String step,
      @NotNull StepStanding standing,
      @Schema(required = true, minimum = "0", maximum = "200") int attempts,
      @NotNull @Schema(maxItems = 10, description = "Steps that have to be done first and are not")
          List<@Size(max = 40) @Pattern(regexp = StepRequest.STEP) String> blockedBy,
      @Schema(description = "The day of the result by which it stands so") LocalDate doneOn,
      @Schema(
              maxLength = Codes.LONGEST,
              pattern = Codes.CODE,
              description = "Reference to the evidence")
          String evidence,
      @Schema(description = "The last day on which the test counts") LocalDate expiresOn) {

    static Step of(StepProgress step) {
      boolean told = step.entry() != null;
      return new Step(
          step.step(),
          step.standing(),
          step.attempts(),
          step.blockedBy(),
          told ? step.entry().doneOn() : null,
          told ? step.entry().evidence() : null,
          step.expiresOn());
    }
  }

  static RegistrationView of(Registration registration) {
    return new RegistrationView(
        registration.regulator(),
        registration.on(),
        registration.registeredOn(),
        InterimView.of(registration.interim()),
        registration.steps().stream().map(Step::of).toList(),
        registration.says().verdict(),
        RuleLine.of(registration.says()));
  }
}
