package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries on publications of the own care system. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {
  /** No id is greater. */
  static final UUID LAST = new UUID(-1, -1);

  private static final String HEADS =
      """
      select new org.fairway.pathway.sidebyside.PublicationHead(
        p.id, p.period, p.edition, p.state, p.readers, p.createdAt, p.publishedAt, p.withdrawnAt)
      from Publication p where p.id < :before order by p.id desc""";

  /** Without their documents, which take a megabyte at worst. */
  List<PublicationHead> page(UUID before, int rows) {
    return getEntityManager()
        .createQuery(HEADS, PublicationHead.class)
        .setParameter("before", before == null ? LAST : before)
        .setMaxResults(rows)
        .getResultList();
  }

  Optional<Publication> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Number of the next publication of a year, whose figures are locked. */
  int nextEdition(String period) {
    return Math.toIntExact(count("period", period)) + 1;
  }

  /** How many of a year, whose figures are locked, are not withdrawn. */
  long living(String period) {
    return count("state <> ?1 and period = ?2", PublicationState.WITHDRAWN, period);
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
