package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code job_coach}. */
@ApplicationScoped
class JobCoachRepository {
  private final Sql sql;
  private final CurrentScope scope;

  JobCoachRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(JobCoach coach) {
    sql.update(
        "insert into job_coach (id, tenant_id, enrolment_id, coach, qualified, assigned_on,"
            + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, now())",
        coach.id(),
        scope.get().tenant(),
        coach.enrolmentId(),
        coach.coach(),
        coach.qualified(),
        coach.assignedOn(),
        scope.get().actor());
  }

  void end(UUID id, LocalDate on) {
    sql.update("update job_coach set ended_on = ? where id = ?", on, id);
  }

  /** The first one first. */
  List<JobCoach> of(UUID enrolment) {
    return sql.query(
        "select * from job_coach where enrolment_id = ? order by assigned_on, id",
        row ->
            new JobCoach(
                row.getObject("id", UUID.class),
                enrolment,
                row.getString("coach"),
                row.getBoolean("qualified"),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class)),
        enrolment);
  }
}
