package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.Outcome;
import org.fairway.referral.referral.OutcomeKind;
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
        OutcomeView outcome,
    @Schema(maxLength = 4000, description = "Absent in lists") String note,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    Instant submittedAt,
    @Schema(maxItems = 20, description = "Absent in lists") List<AllowedAction> allowedActions) {

  /** What came of a referral. */
  @Schema(name = "ReferralOutcome", description = "What came of a referral")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutcomeView(
      @NotNull OutcomeKind kind,
      @Schema(description = "First day") LocalDate happenedOn,
      @Schema(description = "ODS code", maxLength = 20, pattern = "[A-Z0-9]+") String employer,
      @Schema(description = "Agenda for Change band", maxLength = 10, pattern = "[0-9A-Za-z]+")
          String band) {

    static OutcomeView of(Outcome outcome) {
      return new OutcomeView(outcome.kind(), outcome.on(), outcome.employer(), outcome.band());
    }
  }

  static ReferralView of(ReferralDetail detail) {
    Referral referral = detail.referral();
    boolean told = detail.disclosed() && referral.outcome() != null;
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
        detail.disclosed() ? referral.reason() : null,
        told ? OutcomeView.of(referral.outcome()) : null,
        detail.note(),
        referral.createdAt(),
        referral.updatedAt(),
        referral.submittedAt(),
        detail.actions());
  }
}
