package org.fairway.referral.caseworker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Caseworkers of the tenant. */
@ApplicationScoped
class CaseworkerRepository implements PanacheRepositoryBase<Caseworker, UUID> {

  Optional<Caseworker> of(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  /** As {@link #of}; others who want it for the same purpose wait until this transaction ends. */
  Optional<Caseworker> locked(String subject) {
    return find("subject", subject).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** By subject, above {@code after}. */
  List<Caseworker> page(String after, int size) {
    return find("subject > ?1 order by subject", after).page(0, size).list();
  }
}
