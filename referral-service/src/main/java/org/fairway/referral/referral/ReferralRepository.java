package org.fairway.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  /**
   * What came of a redirection is its referrer's to see only with the person's consent: that there
   * is one would tell how the first went.
   */
  private static final String SHOWN_TO_REFERRER =
      """
      (r.caseState.parentId is null or exists (
        select 1 from Consent c where c.personId = r.personId and c.purpose = SHARE_OUTCOME_WITH_REFERRER
          and c.withdrawnAt is null and c.givenAt <= :now and (c.expiresAt is null or c.expiresAt > :now)))""";

  Optional<Referral> visible(UUID id, Scope scope) {
    return one(id, scope, false);
  }

  private Optional<Referral> one(UUID id, Scope scope, boolean lock) {
    PanacheQuery<Referral> found =
        scope.tenantWide()
            ? find("id", id)
            : find(
                "from Referral r where r.id = :id and " + SHOWN_TO_REFERRER,
                Map.of("id", id, "now", Instant.now()));
    return (lock ? found.withLock(LockModeType.PESSIMISTIC_WRITE) : found)
        .firstResultOptional()
        .filter(r -> scope.sees(r.organisation()));
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

  boolean hasReference(Reference reference) {
    return count("reference", reference.value()) > 0;
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Referral> page(Scope scope, ReferralFilter filter, UUID before, int size) {
    StringBuilder query = new StringBuilder("from Referral r where r.id < :before");
    Map<String, Object> values = new HashMap<>();
    values.put("before", before == null ? LAST : before);
    if (!scope.tenantWide()) {
      query.append(" and r.organisationId = :own and ").append(SHOWN_TO_REFERRER);
      values.put("own", scope.organisation());
      values.put("now", Instant.now());
    }
    if (filter.partner() != null) {
      query.append(" and r.organisationId = :partner");
      values.put("partner", filter.partner().toString());
    }
    if (filter.status() != null) {
      query.append(" and r.status = :status");
      values.put("status", filter.status());
    }
    return find(query.append(" order by r.id desc").toString(), values).page(0, size).list();
  }
}
