package org.fairway.pathway.rules.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.StepState;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** How far a registration with a regulator is. */
@Schema(
    name = "RegistrationFacts",
    description = "How far a registration with a regulator is; what is left out is unknown")
public record RegistrationFactsRequest(
    Regulator regulator, @Valid @Size(max = 20) List<@NotNull @Valid StepRequest> steps) {

  Facts into(Facts facts) {
    return facts.with(Fact.REGULATOR, regulator).with(Fact.STEPS, steps == null ? null : states());
  }

  /** Of two tellings of one step, which of them is right could not be told. */
  private List<StepState> states() {
    if (steps.stream().map(StepRequest::step).distinct().count() < steps.size()) {
      throw Problems.invalid(
          new Violation("/facts/registration/steps", "step-twice", "Tell each step once."));
    }
    return steps.stream().map(StepRequest::state).toList();
  }

  /** One step. */
  @Schema(name = "RegistrationStepFacts", description = "One step of a registration")
  public record StepRequest(
      @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9_]+") @Schema(examples = "CBT")
          String step,
      Answer done,
      LocalDate doneOn,
      Answer evidence,
      @Schema(description = "Last day on which a test counts") LocalDate expiresOn) {

    StepState state() {
      return new StepState(step, done, doneOn, evidence, expiresOn);
    }
  }
}
