package org.fairway.referral.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Matches that the caller may see. */
@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<DuplicateMatch, UUID> {
  private static final UUID LAST = new UUID(-1, -1);

  /**
   * The care system sees a match while both people consent to being referred, and one of two
   * partners while the policy reaches so far; a partner sees those among its own people.
   */
  private static final String VISIBLE =
      """
      select m.* from duplicate_match m
      where m.tenant_id = :tenant and m.id < :before
        and (:state = '' or m.state = :state)
        and (:person = '' or :person in (m.first_person::text, m.second_person::text))
        and (m.organisation_id <> m.tenant_id or :beyond)
        and (not :wide and m.organisation_id = :own
          or :wide and consent_live(m.tenant_id, m.first_person, 'REFERRAL')
            and consent_live(m.tenant_id, m.second_person, 'REFERRAL'))
      order by m.id desc limit :size""";

  /** As {@link #page}, of one. */
  private static final String ONE = VISIBLE.replace("m.id < :before", "m.id = :before");

  List<DuplicateMatch> page(
      Scope scope, Reach reach, DuplicateFilter filter, UUID before, int size) {
    return query(VISIBLE, scope, reach, filter, before == null ? LAST : before, size);
  }

  /** With a lock when it is to be changed. */
  Optional<DuplicateMatch> visible(Scope scope, Reach reach, UUID id, boolean toChange) {
    Optional<DuplicateMatch> found =
        query(ONE, scope, reach, DuplicateFilter.ANY, id, 1).stream().findFirst();
    if (toChange && found.isPresent()) {
      getEntityManager().refresh(found.get(), LockModeType.PESSIMISTIC_WRITE);
    }
    return found;
  }

  private List<DuplicateMatch> query(
      String sql, Scope scope, Reach reach, DuplicateFilter filter, UUID id, int size) {
    @SuppressWarnings("unchecked") // the entity's class is given
    TypedQuery<DuplicateMatch> query =
        (TypedQuery<DuplicateMatch>)
            getEntityManager().createNativeQuery(sql, DuplicateMatch.class);
    return query
        .setParameter("tenant", scope.tenant())
        .setParameter("before", id)
        .setParameter("state", filter.state() == null ? "" : filter.state().name())
        .setParameter("person", filter.person() == null ? "" : filter.person().toString())
        .setParameter("beyond", reach == Reach.ICS)
        .setParameter("wide", scope.tenantWide())
        .setParameter("own", scope.organisation())
        .setParameter("size", size)
        .getResultList();
  }
}
