package org.fairway.pathway.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.rules.Regulator;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code registration} and {@code registration_step}. */
@ApplicationScoped
class RegistrationRepository {
  private final Sql sql;
  private final CurrentScope scope;

  RegistrationRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** A row of {@code registration}. */
  record Row(UUID enrolmentId, Regulator regulator, Interim interim, long version) {}

  /** False when there is one already. */
  boolean add(UUID enrolment, Regulator regulator) {
    return sql.update(
            "insert into registration (enrolment_id, tenant_id, regulator, interim_role, version,"
                + " created_at, updated_at) values (?, ?, ?, 'NONE', 0, now(), now())"
                + " on conflict do nothing",
            enrolment,
            scope.get().tenant(),
            regulator.name())
        == 1;
  }

  Optional<Row> find(UUID enrolment) {
    return sql.first(
        "select * from registration where enrolment_id = ?",
        RegistrationRepository::row,
        enrolment);
  }

  /** Results of one registration are written one after another. */
  Optional<Row> lock(UUID enrolment) {
    return sql.first(
        "select * from registration where enrolment_id = ? for update",
        RegistrationRepository::row,
        enrolment);
  }

  void interim(UUID enrolment, Interim interim) {
    sql.update(
        "update registration set interim_role = ?, interim_on = ?, interim_band = ? where enrolment_id = ?",
        interim.role().name(),
        interim.on(),
        interim.band(),
        enrolment);
  }

  void regulator(UUID enrolment, Regulator regulator) {
    sql.update(
        "update registration set regulator = ? where enrolment_id = ?",
        regulator.name(),
        enrolment);
  }

  void changed(UUID enrolment) {
    sql.update(
        "update registration set version = version + 1, updated_at = now() where enrolment_id = ?",
        enrolment);
  }

  void add(UUID enrolment, StepEntry entry) {
    sql.update(
        "insert into registration_step (id, tenant_id, enrolment_id, step, result, done_on,"
            + " evidence, expires_on, annuls, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        scope.get().tenant(),
        enrolment,
        entry.step(),
        entry.result().name(),
        entry.doneOn(),
        entry.evidence(),
        entry.expiresOn(),
        entry.annuls(),
        scope.get().actor(),
        entry.recordedAt());
  }

  /** In the order in which they were written. */
  List<StepEntry> steps(UUID enrolment) {
    return sql.query(
        "select * from registration_step where enrolment_id = ? order by id",
        RegistrationRepository::entry,
        enrolment);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("enrolment_id", UUID.class),
        Regulator.valueOf(row.getString("regulator")),
        new Interim(
            InterimRole.valueOf(row.getString("interim_role")),
            row.getObject("interim_on", LocalDate.class),
            row.getString("interim_band")),
        row.getLong("version"));
  }

  private static StepEntry entry(ResultSet row) throws SQLException {
    return new StepEntry(
        row.getObject("id", UUID.class),
        row.getString("step"),
        StepResult.valueOf(row.getString("result")),
        row.getObject("done_on", LocalDate.class),
        row.getString("evidence"),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("annuls", UUID.class),
        Sql.instant(row, "recorded_at"));
  }
}
