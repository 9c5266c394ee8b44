package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows that others read, as their publisher writes and removes them. */
@ApplicationScoped
class ShownPlanRepository implements PanacheRepositoryBase<ShownPlan, UUID> {

  void removeAllOf(UUID publication) {
    delete("publicationId", publication);
  }
}
