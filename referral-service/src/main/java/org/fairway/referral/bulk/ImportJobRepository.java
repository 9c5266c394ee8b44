package org.fairway.referral.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code import_job}. */
@ApplicationScoped
class ImportJobRepository {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  private static final String COLUMNS =
      """
      select id, tenant_id, organisation_id, mode, atomicity, state, rows, done, entered, error_count, reason, actor,
        client, role, created_at, started_at, finished_at from import_job""";
  private static final String UNFINISHED = " state in ('QUEUED', 'RUNNING')";

  private final Sql sql;
  private final CurrentScope scope;

  ImportJobRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(ImportJob job, String checksum) {
    sql.update(
        "insert into import_job (id, tenant_id, organisation_id, mode, atomicity, state, checksum,"
            + " rows, error_count, reason, actor, client, role, created_at, finished_at, heartbeat)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        job.id(),
        job.tenant(),
        job.organisation(),
        job.mode().name(),
        job.atomicity().name(),
        job.state().name(),
        checksum,
        job.rows(),
        job.errorCount(),
        job.reason(),
        job.actor(),
        job.client(),
        job.role(),
        job.createdAt(),
        job.finishedAt() == null ? null : job.finishedAt().atOffset(java.time.ZoneOffset.UTC),
        job.createdAt());
  }

  Optional<ImportJob> find(UUID id) {
    return sql.first(
        COLUMNS + " where tenant_id = ? and id = ?",
        ImportJobRepository::read,
        scope.get().tenant(),
        id);
  }

  /** Newest first, below {@code before} if that is not null. */
  List<ImportJob> page(UUID before, int size) {
    Scope who = scope.get();
    return sql.query(
        COLUMNS
            + " where tenant_id = ? and (? or organisation_id = ?) and id < ?"
            + " order by id desc limit "
            + size,
        ImportJobRepository::read,
        who.tenant(),
        who.tenantWide(),
        who.organisation(),
        before == null ? LAST : before);
  }

  /** Of the caller's organisation, not over. */
  long unfinished() {
    return sql.query(
            "select count(*) from import_job where tenant_id = ? and organisation_id = ? and"
                + UNFINISHED,
            row -> row.getLong(1),
            scope.get().tenant(),
            scope.get().organisation())
        .get(0);
  }

  /** Jobs of any tenant that wait, or whose worker has not been heard of for long. */
  List<ImportJob> waiting(Duration lostAfter) {
    sql.asWorker();
    return sql.query(
        COLUMNS
            + " where state = 'QUEUED' or (state = 'RUNNING' and heartbeat < ?)"
            + " order by heartbeat limit 20",
        ImportJobRepository::read,
        Instant.now().minus(lostAfter));
  }

  /** Takes a job for this worker; false when it is over, or another has just taken it. */
  boolean claim(UUID id, Duration lostAfter) {
    return sql.update(
            "update import_job j set state = 'RUNNING', heartbeat = now(),"
                + " started_at = coalesce(started_at, now()), done = j.rows - (select count(*)"
                + " from import_row r where r.tenant_id = j.tenant_id and r.job_id = j.id),"
                // what was only tried is tried again
                + " entered = case mode when 'VALIDATE' then 0 else entered end"
                + " where tenant_id = ? and id = ?"
                + " and (state = 'QUEUED' or (state = 'RUNNING' and heartbeat < ?))",
            scope.get().tenant(),
            id,
            Instant.now().minus(lostAfter))
        == 1;
  }

  /** Adds to what was done; false when somebody has ended the job meanwhile. */
  boolean progress(UUID id, int done, int entered) {
    return sql.update(
            "update import_job set done = done + ?, entered = entered + ?, heartbeat = now()"
                + " where tenant_id = ? and id = ? and state = 'RUNNING'",
            done,
            entered,
            scope.get().tenant(),
            id)
        == 1;
  }

  /** Ends a running job; false when it is over already. */
  boolean finish(UUID id, ImportState state, int errors, String reason) {
    return sql.update(
            "update import_job set state = ?, error_count = ?, reason = ?, done = rows,"
                + " entered = case when ? = 'FAILED' then 0 else entered end, finished_at = now()"
                + " where tenant_id = ? and id = ? and state = 'RUNNING'",
            state.name(),
            errors,
            reason,
            state.name(),
            scope.get().tenant(),
            id)
        == 1;
  }

  /** Ends a job because somebody asked; false when it is over already. */
  boolean cancel(UUID id) {
    return sql.update(
            "update import_job set state = 'CANCELLED', finished_at = now()"
                + " where tenant_id = ? and id = ? and"
                + UNFINISHED,
            scope.get().tenant(),
            id)
        == 1;
  }

  private static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        ImportMode.valueOf(row.getString(4)),
        Atomicity.valueOf(row.getString(5)),
        ImportState.valueOf(row.getString(6)),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        Sql.instant(row, 15),
        Sql.instant(row, 16),
        Sql.instant(row, 17));
  }
}
