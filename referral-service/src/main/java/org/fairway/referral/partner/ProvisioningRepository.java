package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ProvisioningRepository implements PanacheRepositoryBase<Provisioning, UUID> {

  /** Every partner has one from its registration on. */
  Provisioning of(UUID partner) {
    return find("partnerId", partner).firstResult();
  }
}
