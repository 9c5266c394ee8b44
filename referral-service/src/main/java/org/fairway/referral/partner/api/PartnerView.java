package org.fairway.referral.partner.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.AgreementState;
import org.fairway.referral.partner.Partner;
import org.fairway.referral.partner.PartnerDetail;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;
import org.fairway.referral.partner.Provisioning;
import org.fairway.referral.partner.ProvisioningState;
import org.fairway.referral.partner.api.ProfileBodies.ContactBody;
import org.fairway.referral.partner.api.ProfileBodies.ListingBody;
import org.fairway.referral.partner.api.ProfileBodies.ServesBody;

/** A partner as its care system and the partner itself see it. */
@Schema(
    name = "Partner",
    description = "A partner as its care system and the partner itself see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
    @NotNull UUID id,
    @NotNull @Size(max = 200) String name,
    @NotNull PartnerKind kind,
    @NotNull PartnerStatus status,
    @NotNull @Size(max = 50)
        List<@Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}") String>
            communitiesServed,
    @NotNull ServesBody serves,
    @NotNull @Size(max = 10) List<RegisterPartner.IdentifierBody> identifiers,
    @NotNull @Size(max = 200) String contactEmail,
    @NotNull @Size(max = 20) List<ContactBody> contacts,
    @NotNull ListingBody listing,
    @NotNull RegisterPartner.AgreementBody agreement,
    @NotNull @Schema(description = "Where today lies to its agreement")
        AgreementState agreementState,
    @Schema(required = true, description = "Whether it may send referrals today") boolean maySend,
    @NotNull ProvisioningView provisioning,
    @NotNull Instant createdAt,
    @NotNull @Size(max = 10) List<AllowedAction> allowedActions) {

  /** How far its accounts in Keycloak are. */
  @Schema(name = "Provisioning", description = "How far the accounts of a partner are")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProvisioningView(
      @NotNull ProvisioningState state,
      @Schema(required = true) int attempts,
      @Size(max = 300) @Schema(description = "What went wrong last; absent when nothing did")
          String lastError,
      @NotNull @Size(max = 50)
          List<@Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,62}") String> users,
      @Size(max = 100) @Schema(description = "Users whose accounts are to go; absent for none")
          List<@Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,62}") String> leaving,
      @Size(max = 100)
          @Pattern(regexp = "[A-Za-z0-9._-]+")
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
        ServesBody.of(detail.profile().serves()),
        partner.identifiers().stream().map(RegisterPartner.IdentifierBody::of).toList(),
        detail.contactEmail(),
        detail.profile().contacts().stream().map(ContactBody::of).toList(),
        ListingBody.of(detail.profile()),
        RegisterPartner.AgreementBody.of(partner.agreement()),
        partner.agreement().on(Moment.today()),
        partner.maySendOn(Moment.today()),
        provisioning(detail),
        partner.createdAt(),
        detail.actions());
  }

  private static ProvisioningView provisioning(PartnerDetail detail) {
    Provisioning row = detail.provisioning();
    return new ProvisioningView(
        row.state(),
        row.attempts(),
        row.lastError(),
        detail.usernames(),
        detail.leaving().isEmpty() ? null : detail.leaving(),
        row.clientId());
  }
}
