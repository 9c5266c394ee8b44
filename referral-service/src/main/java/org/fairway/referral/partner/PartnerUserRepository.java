package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartnerUserRepository implements PanacheRepositoryBase<PartnerUser, UUID> {

  List<PartnerUser> of(UUID partner) {
    return list("partnerId = ?1 order by username", partner);
  }

  boolean anyNamed(Collection<String> usernames) {
    return !usernames.isEmpty() && count("username in ?1", usernames) > 0;
  }
}
