package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on pledges. */
@ApplicationScoped
class LevyPledgeRepository implements PanacheRepositoryBase<LevyPledge, UUID> {

  /** Locks it, as it is now; only its sender, or the care system, can. */
  void lock(LevyPledge pledge) {
    getEntityManager().refresh(pledge, LockModeType.PESSIMISTIC_WRITE);
  }

  List<LevyPledge> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
