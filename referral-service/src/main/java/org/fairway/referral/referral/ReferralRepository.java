package org.fairway.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Referrals that the caller may see. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<Referral> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(r -> scope.sees(r.organisation()));
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Referral> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(r -> scope.sees(r.organisation()));
  }

  boolean hasReference(Reference reference) {
    return count("reference", reference.value()) > 0;
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Referral> page(Scope scope, ReferralFilter filter, UUID before, int size) {
    StringBuilder query = new StringBuilder("id < :before");
    Map<String, Object> values = new HashMap<>();
    values.put("before", before == null ? LAST : before);
    if (!scope.tenantWide()) {
      query.append(" and organisationId = :own");
      values.put("own", scope.organisation());
    }
    if (filter.partner() != null) {
      query.append(" and organisationId = :partner");
      values.put("partner", filter.partner().toString());
    }
    if (filter.status() != null) {
      query.append(" and status = :status");
      values.put("status", filter.status());
    }
    return find(query.append(" order by id desc").toString(), values).page(0, size).list();
  }
}
