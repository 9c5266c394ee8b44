package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<AgreementLine, UUID> {

  /** So many are shown. */
  private static final int MOST = 100;

  /** Newest first. */
  List<AgreementLine> of(UUID partner) {
    return find("partnerId = ?1 order by recordedAt desc, id desc", partner).page(0, MOST).list();
  }
}
