package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Sql;

/** Reads counts out of the projection. */
@ApplicationScoped
class FunnelRepository {

  private static final String COUNTS =
      """
      , judged as (
        select j.*, j.furthest = 7 as began, d.today - j.start_day as age
        from j cross join (select ?::date as today) as d)
      select %1$s as key, %2$s as is_total, count(*) as referred, count(*) filter (where furthest >= 1) as accepted,
        count(*) filter (where furthest >= 2) as on_pathway, count(*) filter (where furthest >= 3) as applied,
        count(*) filter (where furthest >= 4) as shortlisted, count(*) filter (where furthest >= 5) as interviewed,
        count(*) filter (where furthest >= 6) as offered, count(*) filter (where began) as started,
        count(*) filter (where began and moved_up) as moved_up, %3$s
      from judged group by %4$s order by 1
      """;

  private static final String WEEKS =
      Arrays.stream(Weeks.values())
          .map(FunnelRepository::columns)
          .collect(Collectors.joining(", "));

  private static final String BY_KEY = COUNTS.formatted("key", "false", WEEKS, "key");

  /** The total beside the groups, in the same pass. */
  private static final String WITH_TOTAL =
      COUNTS.formatted("key", "grouping(key) = 1", WEEKS, "rollup (key)");

  private final Sql sql;

  FunnelRepository(Sql sql) {
    this.sql = sql;
  }

  /** The total, and one row for each group that occurs, in order of its name. */
  FunnelTable table(Optional<Grouping> grouping, Window window, LocalDate today) {
    Object[] arguments = Journeys.arguments(grouping, window, today);
    List<FunnelRow> groups = new ArrayList<>();
    if (grouping.filter(of -> of.by().addsUp()).isPresent()) {
      List<FunnelRow> total = new ArrayList<>();
      ask(
          Journeys.query(Journeys.OUTCOMES, grouping, window.counted()) + WITH_TOTAL,
          row -> (row.getBoolean("is_total") ? total : groups).add(read(row)),
          arguments);
      return new FunnelTable(total.get(0), groups, Optional.empty());
    }
    if (grouping.isPresent()) {
      groups.addAll(rows(Journeys.query(Journeys.OUTCOMES, grouping, window.counted()), arguments));
    }
    return new FunnelTable(total(window, today), groups, Optional.empty());
  }

  private FunnelRow total(Window window, LocalDate today) {
    String query = Journeys.query(Journeys.OUTCOMES, Optional.empty(), window.counted());
    Object[] arguments = Journeys.arguments(Optional.empty(), window, today);
    return rows(query, arguments).stream().findFirst().orElse(FunnelRow.empty(FunnelRow.TOTAL));
  }

  /** One row for each pair of groups that occurs, named {@code one|other}. */
  List<FunnelRow> pairs(GroupBy one, GroupBy other, Window window, LocalDate today) {
    String query =
        Journeys.query(Journeys.OUTCOMES, Journeys.pair(one, other), false, window.counted());
    return rows(query, Journeys.arguments(Optional.empty(), window, today));
  }

  private static String columns(Weeks weeks) {
    return """
        count(*) filter (where began and age >= %1$d) as due_%2$d,
        count(*) filter (where began and age >= %1$d and held_%2$d) as in_work_%2$d,
        count(*) filter (where began and age >= %1$d and not held_%2$d and not open_%2$d) as left_%2$d
        """
        .formatted(weeks.days(), weeks.number());
  }

  private List<FunnelRow> rows(String journeys, Object[] arguments) {
    return ask(journeys + BY_KEY, FunnelRepository::read, arguments);
  }

  private <T> List<T> ask(String query, Sql.Reader<T> reader, Object[] arguments) {
    Journeys.prepare(sql);
    return sql.query(query, reader, arguments);
  }

  private static FunnelRow read(ResultSet row) throws SQLException {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.chain()) {
      counts.put(quantity, count(row, quantity));
    }
    long movedUp = count(row, Quantity.MOVED_UP);
    counts.put(Quantity.MOVED_UP, movedUp);
    counts.put(Quantity.NOT_MOVED_UP, counts.get(Quantity.STARTED) - movedUp);
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
    String group = row.getBoolean("is_total") ? FunnelRow.TOTAL : row.getString("key");
    return new FunnelRow(group, counts, false);
  }

  private static long count(ResultSet row, Quantity quantity) throws SQLException {
    return row.getLong(quantity.name().toLowerCase(Locale.ROOT));
  }

  /** When the first referral came onto a programme; empty while none did. */
  Optional<Instant> begin(String programme) {
    return sql.first(
            """
            select min(e.on_pathway_at) as at from funnel_enrolment e
            left join funnel_referral r on r.referral_id = e.referral_id and r.build = 'live'
            where e.build = 'live' and e.programme = ? and (r.referral_id is null or r.error_version < r.version)
            """,
            row -> Optional.ofNullable(Sql.instant(row, "at")),
            programme)
        .flatMap(at -> at);
  }
}
