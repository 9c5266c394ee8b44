package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Queries on fixed figures. */
@ApplicationScoped
class FixedFiguresRepository implements PanacheRepositoryBase<FixedFigures, UUID> {

  Optional<FixedFigures> of(String period) {
    return find("period", period).firstResultOptional();
  }

  /** Until the transaction ends nobody else fixes, discards or publishes them. */
  Optional<FixedFigures> locked(String period) {
    return find("period", period).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }
}
