package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on breaks. */
@ApplicationScoped
class EnrolmentBreakRepository implements PanacheRepositoryBase<EnrolmentBreak, UUID> {

  /** In the order in which they began. */
  List<EnrolmentBreak> of(UUID enrolment) {
    return list("enrolmentId = ?1 order by beganOn, id", enrolment);
  }
}
