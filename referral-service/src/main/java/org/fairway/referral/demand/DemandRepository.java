package org.fairway.referral.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Unmet demand that the caller may see. */
@ApplicationScoped
class DemandRepository implements PanacheRepositoryBase<UnmetDemand, UUID> {

  Optional<UnmetDemand> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(d -> scope.sees(d.organisation()));
  }

  /** Newest first, below the position if there is one. */
  List<UnmetDemand> page(Scope scope, DemandPosition before, int size) {
    StringBuilder query = new StringBuilder("(:all = true or organisationId = :own)");
    Map<String, Object> values = new HashMap<>();
    values.put("all", scope.tenantWide());
    values.put("own", scope.organisation());
    if (before != null) {
      query.append(" and (occurredAt < :at or occurredAt = :at and id < :id)");
      values.put("at", before.occurredAt());
      values.put("id", before.id());
    }
    return find(query.append(" order by occurredAt desc, id desc").toString(), values)
        .page(0, size)
        .list();
  }

  List<DemandCount> counts(Instant from, Instant to) {
    return getEntityManager()
        .createQuery(
            """
            select new org.fairway.referral.demand.DemandCount(d.reason, d.pathwayType, count(d), count(d.metAt))
            from UnmetDemand d where d.occurredAt >= :from and d.occurredAt < :to
            group by d.reason, d.pathwayType order by d.reason, d.pathwayType""",
            DemandCount.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }
}
