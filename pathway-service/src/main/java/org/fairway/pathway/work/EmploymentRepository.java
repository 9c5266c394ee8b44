package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code employment} and {@code work_check}. */
@ApplicationScoped
class EmploymentRepository {
  private final Sql sql;
  private final CurrentScope scope;

  EmploymentRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** False when the application has led to an employment already. */
  boolean add(Employment work) {
    return sql.update(
            "insert into employment (id, tenant_id, enrolment_id, application_id, origin, employer,"
                + " weekly_hours, band, started_on, event_sequence, recorded_by, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, now())"
                + " on conflict (tenant_id, application_id) where application_id is not null do nothing",
            work.id(),
            scope.get().tenant(),
            work.enrolmentId(),
            work.applicationId(),
            work.origin().name(),
            work.employer(),
            work.weeklyHours(),
            work.firstBand(),
            work.startedOn(),
            scope.get().actor())
        == 1;
  }

  void add(UUID employment, WorkCheck check) {
    sql.update(
        "insert into work_check (id, tenant_id, employment_id, checked_on, in_work, weekly_hours,"
            + " band, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        check.id(),
        scope.get().tenant(),
        employment,
        check.checkedOn(),
        check.inWork(),
        check.weeklyHours(),
        check.band(),
        scope.get().actor(),
        check.recordedAt());
  }

  void cameOfIt(UUID employment) {
    sql.update(
        "update employment set origin = ? where id = ?", Origin.DESTINATION.name(), employment);
  }

  void end(UUID employment, LocalDate on) {
    sql.update("update employment set ended_on = ? where id = ?", on, employment);
  }

  /** Version of the next event; ascends by one with each. */
  long nextEvent(UUID employment) {
    return sql.first(
            "update employment set event_sequence = event_sequence + 1 where id = ? returning event_sequence",
            row -> row.getLong(1),
            employment)
        .orElseThrow();
  }

  /**
   * Checks of one employment are written one after another; its application first, as where the
   * check is written down there.
   */
  void lock(UUID employment) {
    sql.query(
        "select a.id from application a join employment e on e.application_id = a.id where e.id = ?"
            + " for update of a",
        row -> true,
        employment);
    sql.query("select id from employment where id = ? for update", row -> true, employment);
  }

  /** No check is written down at the application until the employment is. */
  void lockApplication(UUID application) {
    sql.query("select id from application where id = ? for update", row -> true, application);
  }

  Optional<Employment> find(UUID id) {
    return sql.first("select * from employment where id = ?", this::read, id);
  }

  Optional<Employment> ofApplication(UUID application) {
    return sql.first("select * from employment where application_id = ?", this::read, application);
  }

  /** The first one first. */
  List<Employment> of(UUID enrolment) {
    return sql.query(
        "select * from employment where enrolment_id = ? order by id", this::read, enrolment);
  }

  private Employment read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Employment(
        id,
        row.getObject("enrolment_id", UUID.class),
        row.getObject("application_id", UUID.class),
        Origin.valueOf(row.getString("origin")),
        row.getString("employer"),
        row.getBigDecimal("weekly_hours"),
        row.getString("band"),
        row.getObject("started_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getLong("event_sequence"),
        checks(id));
  }

  private List<WorkCheck> checks(UUID employment) {
    return sql.query(
        "select * from work_check where employment_id = ? order by id",
        row ->
            new WorkCheck(
                row.getObject("id", UUID.class),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("in_work"),
                row.getBigDecimal("weekly_hours"),
                row.getString("band"),
                Sql.instant(row, "recorded_at")),
        employment);
  }
}
