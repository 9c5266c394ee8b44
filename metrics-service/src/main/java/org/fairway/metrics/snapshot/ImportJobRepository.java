package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairway.metrics.extract.ExtractFormat;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.metrics.extract.ImportError;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Import jobs and their errors. */
@ApplicationScoped
class ImportJobRepository {

  private static final String UNFINISHED = "state in ('QUEUED', 'RUNNING')";

  private final Sql sql;

  ImportJobRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<ImportJob> find(UUID id) {
    return sql.first("select * from import_job where id = ?", ImportJobRepository::read, id);
  }

  /** The job of the same file, announced as the same. */
  Optional<ImportJob> ofFile(String organisation, String checksum, ExtractFormat format) {
    return sql.first(
        "select * from import_job where organisation_id = ? and checksum = ? and format = ?"
            + " and gzip = ? and not may_repeat",
        ImportJobRepository::read,
        organisation,
        checksum,
        stored(format),
        format == ExtractFormat.CSV_GZIP);
  }

  /** How many jobs of an organisation are not over. */
  long unfinished(String organisation) {
    return sql.first(
            "select count(*) from import_job where organisation_id = ? and " + UNFINISHED,
            row -> row.getLong(1),
            organisation)
        .orElse(0L);
  }

  void add(
      UUID id,
      Scope scope,
      String organisation,
      Received received,
      ExtractFormat format,
      boolean dryRun) {
    sql.update(
        "insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
            + " format, dry_run, may_repeat, total_bytes, supplied_by, actor)"
            + " values (?, ?, ?, 'ESR_SNAPSHOT', 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        scope.tenant(),
        organisation,
        received.checksum(),
        received.file().toString(),
        format == ExtractFormat.CSV_GZIP,
        stored(format),
        dryRun,
        dryRun,
        received.bytes(),
        scope.organisation(),
        scope.actor());
  }

  /** Takes a job for this worker; false when it is over, or another has just taken it. */
  boolean claim(UUID id, Duration lostAfter) {
    Instant lost = Instant.now().minus(lostAfter);
    return sql.update(
            "update import_job set state = 'RUNNING', heartbeat = now(), started_at = clock_timestamp() where id = ?"
                + " and (state = 'QUEUED' or (state = 'RUNNING' and heartbeat < ?))",
            id,
            lost)
        == 1;
  }

  /** False when the job is over. */
  boolean progress(UUID id, long bytes, long rows) {
    return sql.update(
            "update import_job set read_bytes = ?, rows = ?, heartbeat = now() where id = ? and "
                + UNFINISHED,
            bytes,
            rows,
            id)
        == 1;
  }

  /** False when the job is over. */
  boolean queueAgain(UUID id) {
    return sql.update(
            "update import_job set state = 'QUEUED', read_bytes = 0, rows = 0, started_at = null,"
                + " heartbeat = now() where id = ? and state = 'RUNNING'",
            id)
        == 1;
  }

  /** False when the job is over already: another worker was faster, and this one must undo. */
  boolean complete(UUID id, Imported imported, String quality) {
    return sql.update(
            "update import_job set state = 'COMPLETED', rows = ?, read_bytes = total_bytes,"
                + " snapshot_date = ?, snapshot_version = ?, extra_columns = ?, warnings = ?,"
                + " quality = ?::jsonb, finished_at = clock_timestamp()"
                + " where id = ? and state = 'RUNNING'",
            imported.result().rows(),
            imported.result().date(),
            imported.version(),
            new Sql.Array("text", imported.result().extraColumns()),
            new Sql.Array("text", imported.warnings()),
            quality,
            id)
        == 1;
  }

  /**
   * Fails a job.
   *
   * @param mayRepeat whether the same file may be good another time
   */
  boolean fail(UUID id, FoldResult result, String reason, boolean mayRepeat) {
    return sql.update(
            "update import_job set state = 'FAILED', rows = ?, error_count = ?, reason = ?,"
                + " snapshot_date = ?, extra_columns = ?, may_repeat = dry_run or ?,"
                + " finished_at = clock_timestamp() where id = ? and state = 'RUNNING'",
            result.rows(),
            result.errorCount(),
            reason,
            result.date(),
            new Sql.Array("text", result.extraColumns()),
            mayRepeat,
            id)
        == 1;
  }

  /** Fails a job for a reason that is not the file's: the same file may be sent again. */
  void interrupt(UUID id, String reason) {
    sql.update(
        "update import_job set state = 'FAILED', may_repeat = true, reason = ?, finished_at = now()"
            + " where id = ? and "
            + UNFINISHED,
        reason,
        id);
  }

  /** Ends a job because somebody asked; false when it is over already. */
  boolean cancel(UUID id) {
    return sql.update(
            "update import_job set state = 'FAILED', cancelled = true, may_repeat = true, reason = ?,"
                + " finished_at = clock_timestamp() where id = ? and "
                + UNFINISHED,
            "Cancelled on request. Nothing of it is stored.",
            id)
        == 1;
  }

  /** The report on a file's quality as JSON, if there is one. */
  Optional<String> quality(UUID id) {
    return sql.first(
            "select quality from import_job where id = ?",
            row -> Optional.ofNullable(row.getString("quality")),
            id)
        .flatMap(found -> found);
  }

  void addErrors(UUID id, Scope scope, String organisation, List<ImportError> errors) {
    sql.update(
        "insert into import_error (job_id, ordinal, tenant_id, organisation_id, line, column_name,"
            + " code, detail) select ?, n, ?, ?, l, c, e, d from unnest(?, ?, ?, ?, ?) as f (n, l,"
            + " c, e, d)",
        id,
        scope.tenant(),
        organisation,
        new Sql.Array("int4", IntStream.range(0, errors.size()).boxed().toList()),
        new Sql.Array("int8", errors.stream().map(ImportError::line).toList()),
        new Sql.Array("text", errors.stream().map(ImportError::column).toList()),
        new Sql.Array("text", errors.stream().map(ImportError::code).toList()),
        new Sql.Array("text", errors.stream().map(ImportError::detail).toList()));
  }

  List<NumberedError> errors(UUID id, int after, int limit) {
    return sql.query(
        "select * from import_error where job_id = ? and ordinal > ? order by ordinal limit ?",
        row ->
            new NumberedError(
                row.getInt("ordinal"),
                new ImportError(
                    row.getLong("line"),
                    row.getString("column_name"),
                    row.getString("code"),
                    row.getString("detail"))),
        id,
        after,
        limit);
  }

  /** Jobs of any tenant that wait, or whose worker has not been heard of for long. */
  List<ImportJob> waiting(Duration lostAfter) {
    sql.asWorker();
    return sql.query(
        "select * from import_job where heartbeat < ? and "
            + UNFINISHED
            + " order by created_at limit 20",
        ImportJobRepository::read,
        Instant.now().minus(lostAfter));
  }

  /** The files of all jobs of any tenant that are not over. */
  List<String> files() {
    sql.asWorker();
    return sql.query(
        "select file from import_job where " + UNFINISHED, row -> row.getString("file"));
  }

  private static String stored(ExtractFormat format) {
    return format == ExtractFormat.XLSX ? "XLSX" : "CSV";
  }

  private static ExtractFormat format(ResultSet row) throws SQLException {
    if (row.getString("format").equals("XLSX")) {
      return ExtractFormat.XLSX;
    }
    return row.getBoolean("gzip") ? ExtractFormat.CSV_GZIP : ExtractFormat.CSV;
  }

  private static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getString("tenant_id"),
        row.getString("organisation_id"),
        JobState.valueOf(row.getString("state")),
        row.getString("checksum"),
        row.getString("file"),
        format(row),
        row.getBoolean("dry_run"),
        row.getBoolean("cancelled"),
        row.getLong("total_bytes"),
        row.getLong("read_bytes"),
        row.getLong("rows"),
        row.getLong("error_count"),
        row.getString("reason"),
        row.getObject("snapshot_date", LocalDate.class),
        row.getObject("snapshot_version", Long.class),
        Sql.texts(row, "extra_columns"),
        Sql.texts(row, "warnings"),
        row.getString("supplied_by"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"));
  }
}
