package org.fairway.referral.partner.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Partner;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;

/** A partner in a list. */
@Schema(name = "PartnerSummary")
record PartnerSummary(
    UUID id,
    String name,
    PartnerKind kind,
    PartnerStatus status,
    @Schema(description = "Whether it may send referrals today") boolean maySend) {

  static PartnerSummary of(Partner partner) {
    return new PartnerSummary(
        partner.id(),
        partner.name(),
        partner.kind(),
        partner.status(),
        partner.maySendOn(Moment.today()));
  }
}
