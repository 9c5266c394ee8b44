package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.AllowedAction;

/** Puts together what is shown of a partner. */
@ApplicationScoped
class PartnerDetails {

  private final PartnerUserRepository users;
  private final ProvisioningRepository provisionings;
  private final Vault vault;
  private final CurrentScope scope;

  PartnerDetails(
      PartnerUserRepository users,
      ProvisioningRepository provisionings,
      Vault vault,
      CurrentScope scope) {
    this.users = users;
    this.provisionings = provisionings;
    this.vault = vault;
    this.scope = scope;
  }

  PartnerDetail of(Partner partner) {
    return new PartnerDetail(
        partner,
        vault.open(email(partner.id()), partner.sealedContactEmail()),
        provisionings.of(partner.id()),
        users.of(partner.id()).stream().map(PartnerUser::username).toList(),
        actions(partner));
  }

  byte[] sealEmail(UUID partner, String email) {
    return vault.seal(email(partner), email);
  }

  private Cell email(UUID partner) {
    return new Cell(scope.get().tenant(), "partner", partner, "contact_email");
  }

  private List<AllowedAction> actions(Partner partner) {
    Scope who = scope.get();
    if (!who.tenantWide() || !who.has("coordinator")) {
      String reason = "This is for the care system's coordinators.";
      return List.of(AllowedAction.no("suspend", reason), AllowedAction.no("reinstate", reason));
    }
    boolean active = partner.status() == PartnerStatus.ACTIVE;
    return List.of(
        AllowedAction.when(active, "suspend", "The partner is suspended already."),
        AllowedAction.when(!active, "reinstate", "The partner is not suspended."));
  }
}
