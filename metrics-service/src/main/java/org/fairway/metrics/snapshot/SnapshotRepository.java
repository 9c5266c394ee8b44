package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.metrics.extract.Cube;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Snapshots and their cells, which lie in a few rows of arrays. */
@ApplicationScoped
class SnapshotRepository {

  private static final String INSERT_BLOCK =
      "insert into snapshot_cube (snapshot_id, block, tenant_id, organisation_id, names, measure,"
          + " clinical, band, medical_grade, ethnic_code, disability, sex, age_band, board_role,"
          + " board_voting, international_recruit, people, fte)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Sums in each block first, by places and not by texts. */
  private static final String COUNTS =
      """
      select s.version, s.supplied_by, c.names[g.measure] as measure,
        coalesce(c.names[g.clinical], '') as clinical, coalesce(c.names[g.band], '') as band,
        coalesce(c.names[g.medical_grade], '') as medical_grade,
        c.names[g.ethnic_code] as ethnic_code, c.names[g.disability] as disability,
        coalesce(c.names[g.board_role], '') as board_role,
        coalesce(c.names[g.board_voting], '') as board_voting, sum(g.people)::bigint as people
      from snapshot s join snapshot_cube c on c.tenant_id = s.tenant_id and c.snapshot_id = s.id
      cross join lateral (
        select u.measure, u.clinical, u.band, u.medical_grade, u.ethnic_code, u.disability,
          u.board_role, u.board_voting, sum(u.people) as people
        from unnest(c.measure, c.clinical, c.band, c.medical_grade, c.ethnic_code, c.disability,
            c.board_role, c.board_voting, c.people)
          as u (measure, clinical, band, medical_grade, ethnic_code, disability, board_role,
            board_voting, people)
        group by 1, 2, 3, 4, 5, 6, 7, 8) g
      where s.organisation_id = ? and s.snapshot_date = ?
        and case when ?::bigint is null then s.is_current else s.version = ? end
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10""";

  private final Sql sql;
  private final Json json;

  SnapshotRepository(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
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

  /** Who sent the day's current snapshot; empty when there is none. */
  Optional<String> supplier(String organisation, LocalDate date) {
    return sql.first(
        "select supplied_by from snapshot where organisation_id = ? and snapshot_date = ?"
            + " and is_current",
        row -> row.getString("supplied_by"),
        organisation,
        date);
  }

  /** Whether the day's current snapshot is of a file that was sent after a moment. */
  boolean isOvertaken(String organisation, LocalDate date, Instant sent) {
    return sql.first(
            "select 1 from snapshot s join import_job j on j.id = s.job_id where s.organisation_id = ?"
                + " and s.snapshot_date = ? and s.is_current and j.created_at > ?",
            row -> true,
            organisation,
            date,
            sent)
        .isPresent();
  }

  void replace(Snapshot snapshot, String organisation, Scope scope, Cube cube, Totals totals) {
    sql.update(
        "update snapshot set is_current = false"
            + " where organisation_id = ? and snapshot_date = ? and is_current",
        organisation,
        snapshot.date());
    sql.update(
        "insert into snapshot (id, tenant_id, organisation_id, snapshot_date, version, is_current,"
            + " job_id, checksum, rows, supplied_by, totals, homes)"
            + " values (?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?::jsonb, ?::jsonb)",
        snapshot.id(),
        scope.tenant(),
        organisation,
        snapshot.date(),
        snapshot.version(),
        snapshot.jobId(),
        snapshot.checksum(),
        snapshot.rows(),
        snapshot.suppliedBy(),
        json.write(totals),
        json.write(cube.homes()));
    List<CubeBlock> blocks = CubeBlock.of(cube);
    for (int i = 0; i < blocks.size(); i++) {
      insert(snapshot.id(), i, organisation, scope, blocks.get(i));
    }
  }

  private void insert(UUID id, int number, String organisation, Scope scope, CubeBlock block) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(id);
    arguments.add(number);
    arguments.add(scope.tenant());
    arguments.add(organisation);
    arguments.add(new Sql.Array("text", block.names()));
    arguments.addAll(block.axes());
    arguments.add(block.people());
    arguments.add(block.fullTime());
    sql.update(INSERT_BLOCK, arguments.toArray());
  }

  /** What the current snapshot of a day came to, if there is one that tells. */
  Optional<YearBefore> totals(String organisation, LocalDate date) {
    return sql.first(
        "select version, supplied_by, totals from snapshot where organisation_id = ? and snapshot_date = ?"
            + " and is_current and totals is not null",
        row ->
            new YearBefore(
                date,
                row.getLong("version"),
                row.getString("supplied_by"),
                json.read(row.getString("totals"), Totals.class)),
        organisation,
        date);
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
        COUNTS,
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
