package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.AllowedAction;

/** Puts together what is shown of a partner. */
@ApplicationScoped
class PartnerDetails {

  private static final List<String> ALWAYS = List.of("renew-agreement", "add-user", "remove-user");

  private final PartnerUserRepository users;
  private final ProvisioningRepository provisionings;
  private final PartnerSeal seal;
  private final CurrentScope scope;

  PartnerDetails(
      PartnerUserRepository users,
      ProvisioningRepository provisionings,
      PartnerSeal seal,
      CurrentScope scope) {
    this.users = users;
    this.provisionings = provisionings;
    this.seal = seal;
    this.scope = scope;
  }

  PartnerDetail of(Partner partner) {
    Provisioning provisioning = provisionings.of(partner.id());
    return new PartnerDetail(
        partner,
        seal.openEmail(partner),
        seal.openProfile(partner),
        provisioning,
        names(users.of(partner.id())),
        names(users.leaving(partner.id())),
        actions(partner, provisioning));
  }

  private static List<String> names(List<PartnerUser> some) {
    return some.stream().map(PartnerUser::username).toList();
  }

  private List<AllowedAction> actions(Partner partner, Provisioning provisioning) {
    Scope who = scope.get();
    String others =
        who.tenantWide() && who.has("coordinator")
            ? null
            : "This is for the care system's coordinators.";
    boolean active = partner.status() == PartnerStatus.ACTIVE;
    List<AllowedAction> actions = new ArrayList<>();
    actions.add(action("suspend", others, active, "The partner is suspended already."));
    actions.add(action("reinstate", others, !active, "The partner is not suspended."));
    ALWAYS.forEach(verb -> actions.add(AllowedAction.of(verb, others)));
    boolean client = provisioning.machineClient();
    actions.add(action("add-client", others, !client, "The partner has a machine client."));
    actions.add(action("remove-client", others, client, "The partner has no machine client."));
    return actions;
  }

  private static AllowedAction action(String verb, String others, boolean now, String ifNot) {
    return AllowedAction.of(verb, others != null ? others : now ? null : ifNot);
  }
}
