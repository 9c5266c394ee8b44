package org.fairway.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Referrals that the caller may see. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
  private static final UUID LAST = new UUID(-1, -1);

  /** Whether the person consents that the referrer of {@code r} learns how it went. */
  static final String OUTCOME_SHARED =
      "consent_live(r.tenant_id, r.person_id, 'SHARE_OUTCOME_WITH_REFERRER')";

  /**
   * What came of a redirection is its referrer's to see only with the person's consent: that there
   * is one would tell how the first went.
   */
  static final String SHOWN_TO_REFERRER = " and (r.parent_id is null or " + OUTCOME_SHARED + ")";

  /** PostgreSQL's words for a lock that others' foreign keys need not wait for. */
  private static final String LOCK = " for no key update of r";

  Optional<Referral> visible(UUID id, Scope scope) {
    return one(id, scope, false);
  }

  private Optional<Referral> one(UUID id, Scope scope, boolean lock) {
    String sql =
        "select r.* from referral r where r.tenant_id = :tenant and r.id = :id"
            + (scope.tenantWide() ? "" : SHOWN_TO_REFERRER)
            + (lock ? LOCK : "");
    return read(sql, Map.of("tenant", scope.tenant(), "id", id)).stream()
        .findFirst()
        .filter(r -> scope.sees(r.organisation()));
  }

  /**
   * In SQL, for Hibernate would translate a query of its own language anew each time: queries that
   * its tenant filter is added to are not kept. So the tenant is named in each of them.
   */
  private List<Referral> read(String sql, Map<String, Object> values) {
    Query query = getEntityManager().createNativeQuery(sql, Referral.class);
    values.forEach(query::setParameter);
    List<Referral> found = new ArrayList<>();
    for (Object each : query.getResultList()) {
      found.add((Referral) each);
    }
    return found;
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Referral> toChange(UUID id, Scope scope) {
    return one(id, scope, true);
  }

  /** Those of the ids, in no order. */
  List<Referral> all(Collection<UUID> ids, Scope scope) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1", ids).stream().filter(r -> scope.sees(r.organisation())).toList();
  }

  /**
   * Those routed to an employer, newest first, below {@code before} if that is not null, as far as
   * the person's consents go at this moment.
   *
   * @param only this one; null for all
   */
  List<Referral> routedTo(String employer, UUID only, UUID before, int size) {
    Map<String, Object> values = new HashMap<>();
    values.put("employer", employer);
    values.put("now", Instant.now());
    values.put("statuses", RoutedReferral.STATUSES);
    values.put("before", before == null ? LAST : before);
    String one = "";
    if (only != null) {
      one = " and r.id = :only";
      values.put("only", only);
    }
    return find(
            "from Referral r where r.caseState.routedTo = :employer and r.caseState.routedUntil > :now"
                + " and r.status in :statuses and r.id < :before"
                + one
                + " order by r.id desc",
            values)
        .page(0, size)
        .list();
  }

  boolean hasReference(Reference reference, Scope scope) {
    String sql =
        "select exists (select from referral where tenant_id = :tenant and reference = :reference)";
    return (boolean)
        getEntityManager()
            .createNativeQuery(sql, Boolean.class)
            .setParameter("tenant", scope.tenant())
            .setParameter("reference", reference.value())
            .getSingleResult();
  }
}
