package org.fairway.referral.partner.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.AgreementState;
import org.fairway.referral.partner.Partner;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;

/** A partner in a list. */
@Schema(name = "PartnerSummary", description = "A partner in a list")
record PartnerSummary(
    @NotNull UUID id,
    @NotNull @Size(max = 200) String name,
    @NotNull PartnerKind kind,
    @NotNull PartnerStatus status,
    @Schema(required = true, description = "Whether it may send referrals today") boolean maySend,
    @NotNull @Schema(description = "Where today lies to its agreement")
        AgreementState agreementState) {

  static PartnerSummary of(Partner partner) {
    return new PartnerSummary(
        partner.id(),
        partner.name(),
        partner.kind(),
        partner.status(),
        partner.maySendOn(Moment.today()),
        partner.agreement().on(Moment.today()));
  }
}
