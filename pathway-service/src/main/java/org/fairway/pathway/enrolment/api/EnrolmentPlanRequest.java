package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.EnrolmentPlan;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Specialism;

/** What is agreed, in place of what was; what is left out is not agreed. */
@Schema(
    name = "EnrolmentPlanInput",
    description = "What is agreed, in place of what was; what is left out is not agreed")
public record EnrolmentPlanRequest(
    LocalDate startsOn,
    @Schema(description = "As agreed at first: breaks move it by themselves") LocalDate endsOn,
    @Size(max = 5)
        @Schema(description = "ODS codes of those with whom the time is spent, the main one first")
        List<@NotNull @Size(max = 10) @Pattern(regexp = "[A-Z0-9]+") String> employers,
    @Size(max = 6)
        @Pattern(regexp = "(ST|FA|AU)[0-9]{4}")
        @Schema(
            description = "Of an apprenticeship, as the catalogue has it in that version",
            examples = "ST0827")
        String standardReference,
    @Size(max = 7)
        @Pattern(regexp = "[0-9]{1,3}([.][0-9]{1,3})?")
        @Schema(description = "Of the standard", examples = "2.0")
        String standardVersion,
    @Schema(description = "Of a T Level") Specialism specialism,
    @Schema(description = "Of an overseas registration") Regulator regulator) {

  EnrolmentPlan plan() {
    return new EnrolmentPlan(
        startsOn, endsOn, employers, standardReference, standardVersion, specialism, regulator);
  }
}
