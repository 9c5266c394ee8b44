package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ProvisioningRepository implements PanacheRepositoryBase<Provisioning, UUID> {

  /** Every partner has one from its registration on. */
  Provisioning of(UUID partner) {
    return find("partnerId", partner).firstResult();
  }

  /**
   * As {@link #of}, and as it is by now; who else wants to change it waits until this transaction
   * ends. Taken before anything of the partner's users is changed, by everybody.
   */
  Provisioning toChange(UUID partner) {
    Provisioning row = of(partner);
    getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }
}
