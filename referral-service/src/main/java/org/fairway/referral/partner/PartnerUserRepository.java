package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PartnerUserRepository implements PanacheRepositoryBase<PartnerUser, UUID> {

  List<PartnerUser> of(UUID partner) {
    return list("partnerId = ?1 and leaving = false order by username", partner);
  }

  /** Those whose accounts are to go. */
  List<PartnerUser> leaving(UUID partner) {
    return list("partnerId = ?1 and leaving = true order by username", partner);
  }

  Optional<PartnerUser> of(UUID partner, String username) {
    return find("partnerId = ?1 and username = ?2 and leaving = false", partner, username)
        .firstResultOptional();
  }

  boolean anyNamed(Collection<String> usernames) {
    return !usernames.isEmpty() && count("username in ?1", usernames) > 0;
  }
}
