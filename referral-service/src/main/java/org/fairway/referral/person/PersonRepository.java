package org.fairway.referral.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** People that the caller may see. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<Person> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(p -> scope.sees(p.organisation()));
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Person> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(p -> scope.sees(p.organisation()));
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Person> page(Scope scope, UUID before, int size) {
    return find(
            "(:all = true or organisationId = :own) and id < :before order by id desc",
            Map.of(
                "all", scope.tenantWide(),
                "own", scope.organisation(),
                "before", before == null ? LAST : before))
        .page(0, size)
        .list();
  }

  /** Counts one more event about the person; until this transaction ends nobody else can. */
  long nextEvent(UUID id) {
    Object number =
        getEntityManager()
            .createNativeQuery(
                "update person set events = events + 1 where id = :id returning events", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    return (Long) number;
  }
}
