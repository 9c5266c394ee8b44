package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.platform.web.ETags;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.CaseState;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralDetail;

/** A referral as the caller may see it. */
@Schema(name = "Referral", description = "A referral as the caller may see it")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReferralView(
    @NotNull UUID id,
    @Schema(
            description = "Name to read aloud; absent for a draft",
            maxLength = 20,
            pattern = "[A-Z0-9-]+",
            examples = "BC-7K3M-2U")
        String reference,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+") String partnerId,
    @NotNull PartnerKind sourceType,
    @NotNull UUID personId,
    @NotNull PathwayType pathwayType,
    UUID programmeId,
    @Schema(description = "The session that it came from; absent for none") UUID sessionId,
    @NotNull ShownStatus status,
    @Schema(description = "Why it ended; absent when it did not, or may not be shown")
        Reason reason,
    @Schema(description = "What came of it; absent when nothing did, or may not be shown")
        OutcomeBodies.View outcome,
    @Schema(maxLength = 4000, description = "Absent in lists") String note,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    Instant submittedAt,
    @Schema(maxItems = 20, description = "Absent in lists") List<AllowedAction> allowedActions,
    @Schema(description = "Heading of the reason") Reason.Group reasonGroup,
    @Schema(
            description = "The tenant's own finer status; absent when there is none, or not shown",
            maxLength = 40,
            pattern = "[A-Z][A-Z0-9_]*")
        String subStatus,
    @Schema(
            description = "Subject of the caseworker; absent while nobody has it, and to referrers",
            maxLength = 100)
        String assignedTo,
    @Schema(description = "When the waiting list looks at it again; not shown to referrers")
        LocalDate reviewOn,
    @Schema(description = "The referral that was redirected into this one") UUID parentId,
    @Schema(description = "The referral into which this one was redirected") UUID redirectedTo,
    @Schema(
            description = "ODS code of the employer who has it; absent without, and to referrers",
            maxLength = 20)
        String routedTo) {

  /** As the answer to whoever read, moved or handled it. */
  static Response answer(ReferralDetail detail) {
    return ETags.changed(of(detail), detail.referral().version());
  }

  static ReferralView of(ReferralDetail detail) {
    Referral referral = detail.referral();
    boolean told = detail.disclosed() && referral.outcome() != null;
    boolean team = detail.team();
    CaseState handling = referral.handling();
    Reason reason = detail.disclosed() ? referral.reason() : null;
    return new ReferralView(
        referral.id(),
        referral.reference(),
        referral.organisation(),
        referral.sourceType(),
        referral.personId(),
        referral.pathwayType(),
        referral.programmeId(),
        referral.sessionId(),
        ShownStatus.of(referral.status(), detail.disclosed()),
        reason,
        told ? OutcomeBodies.View.of(referral.outcome(), detail.sustained()) : null,
        detail.note(),
        referral.createdAt(),
        referral.updatedAt(),
        referral.submittedAt(),
        detail.actions(),
        reason == null ? null : reason.group(),
        detail.disclosed() ? handling.subStatus() : null,
        team ? handling.assignedTo() : null,
        team ? handling.reviewOn() : null,
        detail.disclosed() ? handling.parentId() : null,
        detail.disclosed() ? handling.redirectedTo() : null,
        team ? handling.routedTo() : null);
  }
}
