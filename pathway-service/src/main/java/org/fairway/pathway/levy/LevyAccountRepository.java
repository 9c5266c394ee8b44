package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;
import org.fairway.platform.web.Problems;

/** Queries on accounts. */
@ApplicationScoped
class LevyAccountRepository implements PanacheRepositoryBase<LevyAccount, UUID> {

  /** Whatever changes the books of an account happens one after another. */
  Optional<LevyAccount> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean has(String employer) {
    return count("organisationId", employer) > 0;
  }

  List<LevyAccount> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Held until the transaction ends; 404 for an account that the caller may not see. */
  void hold(UUID id) {
    if (lock(id).isEmpty()) {
      throw Problems.notFound();
    }
  }

  /** 404 for an account that the caller may not see. */
  void requireKnown(UUID id) {
    if (findByIdOptional(id).isEmpty()) {
      throw Problems.notFound();
    }
  }
}
