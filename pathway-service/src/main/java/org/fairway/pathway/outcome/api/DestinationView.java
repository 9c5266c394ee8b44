package org.fairway.pathway.outcome.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.IlrCodes;
import org.fairway.pathway.outcome.DestinationKind;
import org.fairway.pathway.outcome.WentTo;

/** Where somebody went, as shown. */
@Schema(name = "Destination", description = "Where somebody went who left a pathway")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationView(
    @NotNull UUID id,
    @NotNull DestinationKind kind,
    @NotNull LocalDate beganOn,
    @Schema(description = "Of work") UUID employmentId,
    @Schema(
            maxLength = 4,
            examples = "EMP1",
            description =
                "Field DPOutcome of the individualised learner record; absent of STUDY and NONE, of"
                    + " which it asks for more than is kept")
        String ilrOutcome,
    @Schema(maxLength = 100, examples = "In paid employment for 16 hours or more a week")
        String ilrOutcomeLabel,
    @NotNull Instant recordedAt) {

  static DestinationView of(WentTo to) {
    return new DestinationView(
        to.id(),
        to.kind(),
        to.beganOn(),
        to.employmentId(),
        to.kind().outcome(),
        IlrCodes.label("DPOutcome", to.kind().outcome()),
        to.recordedAt());
  }
}
