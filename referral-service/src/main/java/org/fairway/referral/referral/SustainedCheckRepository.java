package org.fairway.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks of outcomes that the caller may see. */
@ApplicationScoped
class SustainedCheckRepository implements PanacheRepositoryBase<SustainedCheck, UUID> {

  @Transactional
  List<SustainedCheck> of(UUID referral) {
    return list("referralId = ?1 order by weeks", referral);
  }

  Optional<SustainedCheck> of(UUID referral, int weeks) {
    return find("referralId = ?1 and weeks = ?2", referral, weeks).firstResultOptional();
  }

  void forget(UUID referral) {
    delete("referralId", referral);
  }
}
