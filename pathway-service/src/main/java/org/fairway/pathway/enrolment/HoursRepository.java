package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on ledger lines. */
@ApplicationScoped
class HoursRepository implements PanacheRepositoryBase<RecordedHours, UUID> {

  /** In the order in which they were written. */
  List<RecordedHours> of(UUID enrolment) {
    return list("enrolmentId = ?1 order by id", enrolment);
  }

  HoursLedger ledger(UUID enrolment) {
    return HoursLedger.of(of(enrolment).stream().map(RecordedHours::entry).toList());
  }
}
