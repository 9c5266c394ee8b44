package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on applications. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

  Optional<Application> lock(UUID connection, String externalId) {
    return find("connectionId = ?1 and externalId = ?2", connection, externalId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The referral that it is linked to; asked without reading the application, to be locked yet. */
  Optional<UUID> referralOf(UUID id) {
    return getEntityManager()
        .createQuery(
            "select a.referralId from Application a where a.id = :id and a.referralId is not null",
            UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  List<Application> unlinked(String reference) {
    return find("referralReference = ?1 and referralId is null", reference)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  List<Application> page(ApplicationFilter filter, UUID before, int rows) {
    Where where =
        new Where()
            .and("stage = :stage", "stage", filter.stage())
            .and("referralId = :referral", "referral", filter.referral())
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
