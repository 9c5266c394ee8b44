package org.fairway.referral.partner.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.AllowedAction;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Partner;
import org.fairway.referral.partner.PartnerDetail;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;
import org.fairway.referral.partner.Provisioning;
import org.fairway.referral.partner.ProvisioningState;

/** A partner as its care system and the partner itself see it. */
@Schema(name = "Partner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
    UUID id,
    String name,
    PartnerKind kind,
    PartnerStatus status,
    List<String> communitiesServed,
    List<RegisterPartner.IdentifierBody> identifiers,
    String contactEmail,
    RegisterPartner.AgreementBody agreement,
    @Schema(description = "Whether it may send referrals today") boolean maySend,
    ProvisioningView provisioning,
    Instant createdAt,
    List<AllowedAction> allowedActions) {

  /** How far its accounts in Keycloak are. */
  @Schema(name = "Provisioning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProvisioningView(
      ProvisioningState state,
      int attempts,
      @Schema(description = "What went wrong last; absent when nothing did") String lastError,
      List<String> users,
      @Schema(description = "Client id of its machine client; absent without one")
          String clientId) {}

  static PartnerView of(PartnerDetail detail) {
    Partner partner = detail.partner();
    return new PartnerView(
        partner.id(),
        partner.name(),
        partner.kind(),
        partner.status(),
        partner.communitiesServed(),
        partner.identifiers().stream().map(RegisterPartner.IdentifierBody::of).toList(),
        detail.contactEmail(),
        RegisterPartner.AgreementBody.of(partner.agreement()),
        partner.maySendOn(Moment.today()),
        provisioning(detail),
        partner.createdAt(),
        detail.actions());
  }

  private static ProvisioningView provisioning(PartnerDetail detail) {
    Provisioning row = detail.provisioning();
    return new ProvisioningView(
        row.state(), row.attempts(), row.lastError(), detail.usernames(), row.clientId());
  }
}
