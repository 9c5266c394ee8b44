package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentPlan;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Specialism;

/** What is agreed, and where breaks have moved the end to. */
@Schema(
    name = "EnrolmentPlan",
    description = "What is agreed, and where breaks have moved the end to")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentPlanView(
    LocalDate startsOn,
    @Schema(description = "As agreed at first, without breaks") LocalDate endsOn,
    @Schema(
            description =
                "The end moved by the days of breaks; while one lasts, by those expected of it")
        LocalDate movedEndsOn,
    @NotNull @Schema(description = "Days of the breaks that are over") Integer breakDays,
    @Schema(description = "First day of the break that lasts") LocalDate breakBeganOn,
    @Schema(description = "First day on which the person is expected back from it")
        LocalDate expectedReturnOn,
    @NotNull
        @Schema(
            maxItems = 5,
            description = "ODS codes of those with whom the time is spent, the main one first")
        List<@Size(max = 10) @Pattern(regexp = "[A-Z0-9]+") String> employers,
    @Schema(maxLength = 6, pattern = "(ST|FA|AU)[0-9]{4}") String standardReference,
    @Schema(maxLength = 7, pattern = "[0-9]{1,3}([.][0-9]{1,3})?") String standardVersion,
    Specialism specialism,
    Regulator regulator) {

  static EnrolmentPlanView of(Enrolment enrolment) {
    EnrolmentPlan plan = enrolment.plan();
    boolean paused = enrolment.status() == EnrolmentStatus.BREAK;
    return new EnrolmentPlanView(
        plan.startsOn(),
        plan.endsOn(),
        enrolment.plannedEnd(),
        enrolment.breakDays(),
        paused ? enrolment.breakBeganOn() : null,
        paused ? enrolment.expectedReturn() : null,
        plan.employers(),
        plan.standardReference(),
        plan.standardVersion(),
        plan.specialism(),
        plan.regulator());
  }
}
