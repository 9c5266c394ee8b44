package org.fairway.pathway.enrolment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentMove;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.enrolment.LeavingReason;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.AllowedAction;

/**
 * An enrolment as shown, with the moves that this caller may make.
 *
 * @param person pseudonym
 * @param host employer that runs the programme; null when the ICS does
 * @param sharingStoppedAt when the person withdrew consent to the referral; null while it stands
 */
public record EnrolmentView(
    UUID id,
    UUID referralId,
    @Schema(maxLength = 40) String referralReference,
    @Schema(maxLength = 100) String person,
    @Schema(maxLength = 40) String partnerId,
    @Schema(maxLength = 60) String sourceType,
    PathwayType pathwayType,
    UUID programmeId,
    @Schema(maxLength = 40) String host,
    EnrolmentStatus status,
    LeavingReason reason,
    LocalDate startedOn,
    LocalDate endedOn,
    Instant sharingStoppedAt,
    Instant createdAt,
    Instant updatedAt,
    @Schema(maxItems = 20) List<AllowedAction> allowedActions) {

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
