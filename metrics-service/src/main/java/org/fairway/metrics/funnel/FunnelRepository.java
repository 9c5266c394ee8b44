package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairway.metrics.sql.Sql;

/** Reads counts out of the projection. */
@ApplicationScoped
class FunnelRepository {

  private static final String COUNTS =
      """
      , judged as (
        select j.*, j.furthest = 7 as began, d.today - j.start_day as age, j.seen_on - j.start_day as lasted
        from j cross join (select ?::date as today) as d)
      select key, count(*) as referred, count(*) filter (where furthest >= 1) as accepted,
        count(*) filter (where furthest >= 2) as on_pathway, count(*) filter (where furthest >= 3) as applied,
        count(*) filter (where furthest >= 4) as shortlisted, count(*) filter (where furthest >= 5) as interviewed,
        count(*) filter (where furthest >= 6) as offered, count(*) filter (where began) as started,
        count(*) filter (where began and moved_up) as moved_up, %s
      from judged group by 1 order by 1
      """
          .formatted(
              Arrays.stream(Weeks.values())
                  .map(FunnelRepository::columns)
                  .collect(Collectors.joining(", ")));

  private final Sql sql;

  FunnelRepository(Sql sql) {
    this.sql = sql;
  }

  /** One row for each group that occurs, in order of its name; one for all without a grouping. */
  List<FunnelRow> rows(Optional<Grouping> grouping, Window window, LocalDate today) {
    String query = Journeys.query(Journeys.OUTCOMES, grouping) + COUNTS;
    return rows(query, Journeys.arguments(grouping, window, today));
  }

  /** One row for each pair of groups that occurs, named {@code one|other}. */
  List<FunnelRow> pairs(GroupBy one, GroupBy other, Window window, LocalDate today) {
    String query = Journeys.query(Journeys.OUTCOMES, Journeys.pair(one, other), false) + COUNTS;
    return rows(query, Journeys.arguments(Optional.empty(), window, today));
  }

  private static String columns(Weeks weeks) {
    return """
        count(*) filter (where began and age >= %1$d) as due_%2$d,
        count(*) filter (where began and age >= %1$d and lasted >= %1$d) as in_work_%2$d,
        count(*) filter (where began and age >= %1$d and lasted < %1$d and not is_open) as left_%2$d
        """
        .formatted(weeks.number() * 7, weeks.number());
  }

  private List<FunnelRow> rows(String query, Object[] arguments) {
    Journeys.prepare(sql);
    return sql.query(query, FunnelRepository::read, arguments);
  }

  private static FunnelRow read(ResultSet row) throws SQLException {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.chain()) {
      counts.put(quantity, count(row, quantity));
    }
    counts.put(Quantity.MOVED_UP, count(row, Quantity.MOVED_UP));
    for (Weeks weeks : Weeks.values()) {
      long due = count(row, weeks.due());
      long inWork = count(row, weeks.inWork());
      long left = count(row, weeks.left());
      counts.put(weeks.due(), due);
      counts.put(weeks.inWork(), inWork);
      counts.put(weeks.left(), left);
      counts.put(weeks.notKnown(), due - inWork - left);
      counts.put(weeks.notYet(), counts.get(Quantity.STARTED) - due);
    }
    return new FunnelRow(row.getString("key"), counts, false);
  }

  private static long count(ResultSet row, Quantity quantity) throws SQLException {
    return row.getLong(quantity.name().toLowerCase(Locale.ROOT));
  }

  /** When the first referral came onto a programme; empty while none did. */
  Optional<Instant> begin(String programme) {
    return sql.first(
            "select min(on_pathway_at) as at from funnel_enrolment where build = 'live' and programme = ?",
            row -> Optional.ofNullable(Sql.instant(row, "at")),
            programme)
        .flatMap(at -> at);
  }
}
