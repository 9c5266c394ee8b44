package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Achievement;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentMove;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.enrolment.LeavingReason;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.web.AllowedAction;

/**
 * An enrolment as shown, with the moves that this caller may make.
 *
 * @param person pseudonym
 * @param host employer that runs the programme; null when the ICS does
 * @param sharingStoppedAt when the person withdrew consent to the referral; null while it stands
 */
@Schema(
    name = "Enrolment",
    description = "A person on a pathway, with the moves that this caller may make")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentView(
    @NotNull UUID id,
    @NotNull UUID referralId,
    @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+") String referralReference,
    @NotNull @Schema(maxLength = 100, pattern = "[A-Za-z0-9_-]+", description = "Pseudonym")
        String person,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+") String partnerId,
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9_]+") String sourceType,
    @NotNull PathwayType pathwayType,
    UUID programmeId,
    @Schema(
            maxLength = 40,
            pattern = "[A-Z0-9]+",
            description = "Employer that runs the programme; absent when the ICS does")
        String host,
    @NotNull EnrolmentStatus status,
    @Schema(description = "Why it is paused or ended early") LeavingReason reason,
    LocalDate startedOn,
    LocalDate endedOn,
    @NotNull EnrolmentPlanView plan,
    @Schema(description = "What completing it achieved; absent until then") Achievement achievement,
    IlrView ilr,
    @Schema(description = "When consent to the referral was withdrawn; absent while it stands")
        Instant sharingStoppedAt,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Schema(maxItems = 20) List<AllowedAction> allowedActions) {

  static EnrolmentView of(Enrolment enrolment, Set<String> roles) {
    return new EnrolmentView(
        enrolment.id(),
        enrolment.referralId(),
        enrolment.referralReference(),
        enrolment.person(),
        enrolment.partnerId(),
        enrolment.sourceType(),
        enrolment.pathwayType(),
        enrolment.programmeId(),
        enrolment.host(),
        enrolment.status(),
        enrolment.reason(),
        enrolment.startedOn(),
        enrolment.endedOn(),
        EnrolmentPlanView.of(enrolment),
        enrolment.achievement(),
        enrolment.ilr().map(IlrView::of).orElse(null),
        enrolment.sharingStoppedAt(),
        enrolment.createdAt(),
        enrolment.updatedAt(),
        actions(enrolment, roles));
  }

  private static List<AllowedAction> actions(Enrolment enrolment, Set<String> roles) {
    return Arrays.stream(EnrolmentMove.values())
        .map(move -> AllowedAction.of(move.verb(), move.obstacle(enrolment.status(), roles)))
        .toList();
  }
}
