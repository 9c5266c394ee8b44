package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fairway.metrics.sql.Sql;
import org.fairway.platform.tenancy.Scope;

/**
 * Snapshots and their cells. COPY is not for tables with row-level security; one INSERT of arrays
 * is.
 */
@ApplicationScoped
class SnapshotRepository {

  private static final String INSERT_CELLS =
      "insert into snapshot_cell (snapshot_id, tenant_id, organisation_id, measure, clinical, band,"
          + " medical_grade, ethnic_code, disability, sex, age_band, board_role, board_voting,"
          + " people) select ?, ?, ?, f.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as f";
  private static final int CHUNK = 20_000;

  private final Sql sql;

  SnapshotRepository(Sql sql) {
    this.sql = sql;
  }

  long latestVersion(String organisation, LocalDate date) {
    return sql.first(
            "select coalesce(max(version), 0) from snapshot where organisation_id = ? and"
                + " snapshot_date = ?",
            row -> row.getLong(1),
            organisation,
            date)
        .orElse(0L);
  }

  void replace(Snapshot snapshot, String organisation, Scope scope, Cube cube) {
    sql.update(
        "update snapshot set is_current = false"
            + " where organisation_id = ? and snapshot_date = ? and is_current",
        organisation,
        snapshot.date());
    sql.update(
        "insert into snapshot (id, tenant_id, organisation_id, snapshot_date, version, is_current,"
            + " job_id, checksum, rows, supplied_by) values (?, ?, ?, ?, ?, true, ?, ?, ?, ?)",
        snapshot.id(),
        scope.tenant(),
        organisation,
        snapshot.date(),
        snapshot.version(),
        snapshot.jobId(),
        snapshot.checksum(),
        snapshot.rows(),
        snapshot.suppliedBy());
    List<Map.Entry<CubeCell, Long>> cells = new ArrayList<>(cube.cells().entrySet());
    for (int from = 0; from < cells.size(); from += CHUNK) {
      insert(
          snapshot.id(),
          organisation,
          scope,
          cells.subList(from, Math.min(from + CHUNK, cells.size())));
    }
  }

  private void insert(
      UUID id, String organisation, Scope scope, List<Map.Entry<CubeCell, Long>> cells) {
    sql.update(
        INSERT_CELLS,
        id,
        scope.tenant(),
        organisation,
        column(cells, CubeCell::measure),
        column(cells, CubeCell::clinical),
        column(cells, CubeCell::band),
        column(cells, CubeCell::medicalGrade),
        column(cells, CubeCell::ethnicCode),
        column(cells, CubeCell::disability),
        column(cells, CubeCell::sex),
        column(cells, CubeCell::ageBand),
        column(cells, CubeCell::boardRole),
        column(cells, CubeCell::boardVoting),
        new Sql.Array("int8", cells.stream().map(Map.Entry::getValue).toList()));
  }

  private static Sql.Array column(
      List<Map.Entry<CubeCell, Long>> cells, Function<CubeCell, String> part) {
    return new Sql.Array("text", cells.stream().map(cell -> part.apply(cell.getKey())).toList());
  }

  /** All versions, the newest day and version first. */
  List<Snapshot> list(String organisation, LocalDate beforeDate, long beforeVersion, int limit) {
    return sql.query(
        "select * from snapshot where organisation_id = ? and (snapshot_date, version) < (?, ?)"
            + " order by snapshot_date desc, version desc limit ?",
        SnapshotRepository::read,
        organisation,
        beforeDate,
        beforeVersion,
        limit);
  }

  /**
   * Counts of a day's snapshot by all dimensions that indicators ask for.
   *
   * @param version empty for the current one
   */
  List<SnapshotCount> counts(String organisation, LocalDate date, Optional<Long> version) {
    return sql.query(
        "select s.version, s.supplied_by, c.measure, c.clinical, c.band, c.medical_grade,"
            + " c.ethnic_code, c.disability, c.board_role, c.board_voting, sum(c.people)::bigint as"
            + " people from snapshot s join snapshot_cell c on c.snapshot_id = s.id where"
            + " s.organisation_id = ? and s.snapshot_date = ?"
            + " and case when ?::bigint is null then s.is_current else s.version = ? end"
            + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        SnapshotCount::read,
        organisation,
        date,
        version.orElse(null),
        version.orElse(null));
  }

  private static Snapshot read(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getObject("id", UUID.class),
        row.getObject("snapshot_date", LocalDate.class),
        row.getLong("version"),
        row.getBoolean("is_current"),
        row.getObject("job_id", UUID.class),
        row.getString("checksum"),
        row.getLong("rows"),
        row.getString("supplied_by"),
        Sql.instant(row, "created_at"));
  }
}
