package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.AllowedAction;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.referral.Outcome;
import org.fairway.referral.referral.OutcomeKind;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralDetail;

/** A referral as the caller may see it. */
@Schema(name = "Referral")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReferralView(
    UUID id,
    @Schema(description = "Name to read aloud; absent for a draft", examples = "BC-7K3M-2U")
        String reference,
    String partnerId,
    PartnerKind sourceType,
    UUID personId,
    PathwayType pathwayType,
    UUID programmeId,
    ShownStatus status,
    @Schema(description = "Why it ended; absent when it did not, or may not be shown")
        Reason reason,
    @Schema(description = "What came of it; absent when nothing did, or may not be shown")
        OutcomeView outcome,
    String note,
    Instant createdAt,
    Instant updatedAt,
    Instant submittedAt,
    List<AllowedAction> allowedActions) {

  /** What came of a referral. */
  @Schema(name = "ReferralOutcome")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutcomeView(
      OutcomeKind kind,
      LocalDate on,
      @Schema(description = "ODS code") String employer,
      @Schema(description = "Agenda for Change band") String band) {

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
