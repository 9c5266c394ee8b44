package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on answers that were kept. */
@ApplicationScoped
class AssessmentRowRepository implements PanacheRepositoryBase<AssessmentRow, UUID> {

  /** In the order in which they were given. */
  List<AssessmentRow> of(UUID enrolment) {
    return list("enrolmentId = ?1 order by id", enrolment);
  }
}
