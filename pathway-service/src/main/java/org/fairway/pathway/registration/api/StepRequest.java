package org.fairway.pathway.registration.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.registration.StepEntry;
import org.fairway.pathway.registration.StepResult;
import org.fairway.pathway.support.Codes;

/** What came of an attempt at a step. */
@Schema(name = "RecordRegistrationStep", description = "What came of an attempt at a step")
public record StepRequest(
    @NotNull
        @Size(max = 40)
        @Pattern(regexp = StepRequest.STEP)
        @Schema(description = "A step of the regulator, as the registration shows them")
        String step,
    @NotNull Outcome result,
    @NotNull LocalDate doneOn,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Reference to the evidence; required for what was passed")
        String evidence,
    @Schema(
            description =
                "The last day on which a test counts; required for tests that were passed")
        LocalDate expiresOn) {
  /** Form of a step's code. */
  static final String STEP = "[A-Z][A-Z0-9_]*";

  /** What an attempt can end with. */
  @Schema(name = "AttemptResult", description = "What an attempt ended with")
  public enum Outcome {
    PASSED,
    FAILED
  }

  StepEntry entry() {
    return new StepEntry(
        null, step, StepResult.valueOf(result.name()), doneOn, evidence, expiresOn, null, null);
  }
}
