package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Ilr;
import org.fairway.pathway.enrolment.IlrCodes;

/** Codes of the individualised learner record with what they mean. */
@Schema(
    name = "IndividualisedLearnerRecord",
    description =
        "Codes of the individualised learner record, derived from the status; absent before the first day")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IlrView(
    @NotNull @Schema(maxLength = 2, description = "Field CompStatus", examples = "1")
        String completionStatus,
    @NotNull @Schema(maxLength = 100, examples = "Continuing") String completionStatusLabel,
    @Schema(maxLength = 2, description = "Field Outcome; absent while it continues", examples = "8")
        String outcome,
    @Schema(maxLength = 100, examples = "Complete, result not yet known") String outcomeLabel,
    @Schema(
            maxLength = 2,
            description = "Field ProgType; absent where this pathway has none",
            examples = "25")
        String programmeType,
    @Schema(maxLength = 100, examples = "Apprenticeship standard") String programmeTypeLabel) {

  static IlrView of(Ilr ilr) {
    return new IlrView(
        ilr.completionStatus(),
        IlrCodes.label("CompStatus", ilr.completionStatus()),
        ilr.outcome(),
        IlrCodes.label("Outcome", ilr.outcome()),
        ilr.programmeType(),
        IlrCodes.label("ProgType", ilr.programmeType()));
  }
}
