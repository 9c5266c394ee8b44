package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on what others show this care system. */
@ApplicationScoped
class ReceivedPlanRepository implements PanacheRepositoryBase<ReceivedPlan, UUID> {

  List<ReceivedPlan> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
