package org.fairway.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sub-statuses of the tenant. */
@ApplicationScoped
class SubStatusRepository implements PanacheRepositoryBase<SubStatus, UUID> {

  Optional<SubStatus> of(ReferralStatus status, String code) {
    return find("status = ?1 and code = ?2", status, code).firstResultOptional();
  }

  Optional<SubStatus> toChange(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  List<SubStatus> inOrder(int most) {
    return find("order by status, code").page(0, most).list();
  }
}
