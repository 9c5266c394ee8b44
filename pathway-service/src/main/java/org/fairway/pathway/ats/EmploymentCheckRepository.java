package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on checks. */
@ApplicationScoped
class EmploymentCheckRepository implements PanacheRepositoryBase<EmploymentCheck, UUID> {

  /** In the order in which they were written. */
  List<EmploymentCheck> of(UUID application) {
    return list("applicationId = ?1 order by id", application);
  }
}
