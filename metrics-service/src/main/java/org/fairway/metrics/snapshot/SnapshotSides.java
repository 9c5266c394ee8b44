package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.extract.CubeCell;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.platform.tenancy.Sql;

/**
 * Staff of a snapshot by what no standard crosses with anything: by sex, by age band, and by the
 * decile of deprivation of the area people live in.
 */
@ApplicationScoped
class SnapshotSides {

  private static final String SIDES =
      """
      with asked as materialized (
        select id, version, supplied_by, homes from snapshot
        where organisation_id = ? and snapshot_date = ?
          and case when ?::bigint is null then is_current else version = ? end)
      select a.version, a.supplied_by, s.dimension, s.value, s.people
      from asked a cross join lateral (
        select case when c.sex is null then 'ageBand' else 'sex' end as dimension,
          coalesce(c.sex, c.age_band) as value, sum(c.people)::bigint as people
        from snapshot_cell c where c.snapshot_id = a.id and c.measure = ?
        group by grouping sets ((c.sex), (c.age_band))
        union all
        select 'imdDecile', h.key, h.value::bigint from jsonb_each_text(a.homes) h) s""";

  private final Sql sql;

  SnapshotSides(Sql sql) {
    this.sql = sql;
  }

  /**
   * A fact for each value of each dimension of which somebody told something.
   *
   * @param version of the day's snapshot; empty for the current one
   */
  List<SourcedFact> of(String organisation, LocalDate date, Optional<Long> version) {
    List<SourcedFact> all =
        sql.query(
            SIDES,
            row -> read(row, date),
            organisation,
            date,
            version.orElse(null),
            version.orElse(null),
            CubeCell.HEADCOUNT);
    Set<String> told = new TreeSet<>();
    all.stream().filter(fact -> !isUnknown(fact)).forEach(fact -> told.add(dimension(fact)));
    return all.stream().filter(fact -> told.contains(dimension(fact))).toList();
  }

  private static String dimension(SourcedFact fact) {
    return fact.fact().dimensions().keySet().iterator().next();
  }

  private static boolean isUnknown(SourcedFact fact) {
    return fact.fact().dimensions().containsValue("UNKNOWN");
  }

  private static SourcedFact read(ResultSet row, LocalDate date) throws SQLException {
    Map<String, String> group = Map.of(row.getString("dimension"), row.getString("value"));
    return SourcedFact.stored(
        Fact.count(CubeCell.HEADCOUNT, group, row.getLong("people")),
        new Source(
            Source.Kind.SNAPSHOT,
            date.toString(),
            row.getLong("version"),
            row.getString("supplied_by")));
  }
}
