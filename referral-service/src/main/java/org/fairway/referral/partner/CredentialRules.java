package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Whether a secret may be given out; each permission is on record before Keycloak is asked. */
@ApplicationScoped
class CredentialRules {

  private final PartnerRepository partners;
  private final ProvisioningRepository provisionings;
  private final PartnerUserRepository users;
  private final Audit audit;
  private final CurrentScope scope;

  CredentialRules(
      PartnerRepository partners,
      ProvisioningRepository provisionings,
      PartnerUserRepository users,
      Audit audit,
      CurrentScope scope) {
    this.partners = partners;
    this.provisionings = provisionings;
    this.users = users;
    this.audit = audit;
    this.scope = scope;
  }

  /** Client id of the partner; 409 {@code no-machine-client} when it wanted none. */
  @Transactional
  String clientOf(UUID partner) {
    Provisioning ready = ready(partner);
    if (ready.clientId() == null) {
      throw Problems.conflict("no-machine-client", "The partner was registered without one.");
    }
    audit.record(
        "partner.client-secret", "partner", partner.toString(), Outcome.ALLOWED, "onboarding");
    return ready.clientId();
  }

  @Transactional
  void checkUser(UUID partner, String username) {
    ready(partner);
    if (users.of(partner).stream().noneMatch(user -> user.username().equals(username))) {
      throw Problems.unprocessable(
          new Violation("/username", "unknown-user", "This is none of the partner's users."));
    }
    audit.record(
        "partner.user-password", "partner", partner.toString(), Outcome.ALLOWED, "onboarding");
  }

  private Provisioning ready(UUID id) {
    Partner partner = partners.visible(id, scope.get()).orElseThrow(Problems::notFound);
    if (partner.status() == PartnerStatus.SUSPENDED) {
      throw Problems.conflict("partner-suspended", "A suspended partner gets no secrets.");
    }
    Provisioning provisioning = provisionings.of(id);
    if (provisioning.state() != ProvisioningState.DONE) {
      throw Problems.conflict("accounts-not-ready", "The partner's accounts are not made yet.");
    }
    return provisioning;
  }
}
