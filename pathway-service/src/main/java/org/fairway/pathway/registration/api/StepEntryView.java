package org.fairway.pathway.registration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.registration.StepEntry;
import org.fairway.pathway.registration.StepResult;
import org.fairway.pathway.support.Codes;

/** A result of a step as shown. */
@Schema(name = "RegistrationStepEntry", description = "A result of a step, as it was written down")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepEntryView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = StepRequest.STEP) String step,
    @NotNull StepResult result,
    @NotNull LocalDate doneOn,
    @Schema(
            maxLength = Codes.LONGEST,
            pattern = Codes.CODE,
            description = "Reference to the evidence")
        String evidence,
    @Schema(description = "The last day on which a test counts") LocalDate expiresOn,
    @Schema(description = "The line that does not hold") UUID annuls,
    @NotNull Instant recordedAt) {

  static StepEntryView of(StepEntry entry) {
    return new StepEntryView(
        entry.id(),
        entry.step(),
        entry.result(),
        entry.doneOn(),
        entry.evidence(),
        entry.expiresOn(),
        entry.annuls(),
        entry.recordedAt());
  }
}
