package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on publications of the own care system. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

  List<Publication> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  Optional<Publication> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Number of the next publication of a year, whose figures are locked. */
  int nextEdition(String period) {
    return Math.toIntExact(count("period", period)) + 1;
  }

  /** Whether one that is not withdrawn has figures of the year. */
  boolean uses(String period) {
    return count(
            "state <> ?1 and (period = ?2 or baselinePeriod = ?2)",
            PublicationState.WITHDRAWN,
            period)
        > 0;
  }
}
