package org.fairway.referral.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Sessions that the caller may see: its own, and those of the care system that are open. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<EngagementSession, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<EngagementSession> visible(UUID id, Scope scope) {
    return find("id", id)
        .firstResultOptional()
        .filter(s -> scope.sees(s.organisation()) || s.openToPartners());
  }

  /** Those that the caller may change; others who want to change it wait for this transaction. */
  Optional<EngagementSession> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(s -> scope.sees(s.organisation()));
  }

  /** Newest first, below {@code before} if that is not null. */
  List<EngagementSession> page(Scope scope, SessionFilter filter, UUID before, int size) {
    StringBuilder query = new StringBuilder("id < :before");
    Map<String, Object> values = new HashMap<>();
    values.put("before", before == null ? LAST : before);
    if (!scope.tenantWide()) {
      query.append(" and (organisationId = :own or openToPartners = true)");
      values.put("own", scope.organisation());
    }
    add(query, values, " and kind = :kind", "kind", filter.kind());
    add(query, values, " and status = :status", "status", filter.status());
    add(query, values, " and startsAt >= :from", "from", filter.from());
    add(query, values, " and startsAt < :to", "to", filter.to());
    return find(query.append(" order by id desc").toString(), values).page(0, size).list();
  }

  private static void add(
      StringBuilder query, Map<String, Object> values, String clause, String name, Object value) {
    if (value != null) {
      query.append(clause);
      values.put(name, value);
    }
  }
}
