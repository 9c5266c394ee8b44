package org.fairway.pathway.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code destination}. */
@ApplicationScoped
class DestinationRepository {
  private final Sql sql;
  private final CurrentScope scope;

  DestinationRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(WentTo to) {
    sql.update(
        "insert into destination (id, tenant_id, enrolment_id, kind, began_on, employment_id,"
            + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        to.id(),
        scope.get().tenant(),
        to.enrolmentId(),
        to.kind().name(),
        to.beganOn(),
        to.employmentId(),
        scope.get().actor(),
        to.recordedAt());
  }

  /** The first one first. */
  List<WentTo> of(UUID enrolment) {
    return sql.query(
        "select * from destination where enrolment_id = ? order by id",
        row ->
            new WentTo(
                row.getObject("id", UUID.class),
                enrolment,
                DestinationKind.valueOf(row.getString("kind")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("employment_id", UUID.class),
                Sql.instant(row, "recorded_at")),
        enrolment);
  }
}
