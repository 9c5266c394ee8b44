package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.ValueOrder;
import org.fairway.platform.tenancy.Sql;

/** Reads times out of the projection, of the application that took each referral furthest. */
@ApplicationScoped
class TimesRepository {

  private static final String COUNT = "count(*) filter (where days_%1$s >= 0) as n_%1$s";

  private static final String AGGREGATES =
      COUNT
          + """
      , count(*) filter (where days_%1$s < 0) as reversed_%1$s,
      avg(days_%1$s) filter (where days_%1$s >= 0) as mean_%1$s,
      percentile_cont(array[0.5, 0.9]) within group (order by days_%1$s) filter (where days_%1$s >= 0)
        as percentiles_%1$s""";

  private static final List<Span> SPANS = List.of(Span.values());

  /** All spans side by side in one pass: a row for each of them would be read fourteen times. */
  private static final String FIGURES =
      """
      , spans as (select j.key, %1$s from j)
      select key, %2$s as is_total, %3$s from spans group by %4$s
      """;

  private static final String DAYS =
      each(span -> "%s as days_%s".formatted(span.days(), column(span)));
  private static final String ALL = each(span -> AGGREGATES.formatted(column(span)));

  private static final String BY_KEY = FIGURES.formatted(DAYS, "false", ALL, "key");

  /** The total beside the groups, in the same pass. */
  private static final String WITH_TOTAL =
      FIGURES.formatted(DAYS, "grouping(key) = 1", ALL, "rollup (key)");

  /** How many have both moments, and nothing else: nothing has to be put in order for that. */
  private static final String COUNTS =
      FIGURES.formatted(DAYS, "false", each(span -> COUNT.formatted(column(span))), "key");

  private final Sql sql;

  TimesRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The total first, and then one row for each group that occurs, in order of its name.
   *
   * @return the total alone without a grouping
   */
  List<Times.Row> rows(Optional<Grouping> grouping, Window window) {
    if (grouping.filter(of -> of.by().addsUp()).isPresent()) {
      return read(WITH_TOTAL, grouping, window);
    }
    List<Times.Row> rows = new ArrayList<>(read(BY_KEY, Optional.empty(), window));
    if (rows.isEmpty()) {
      rows.add(Times.Row.of(FunnelRow.TOTAL, Map.of()));
    }
    if (grouping.isPresent()) {
      rows.addAll(read(BY_KEY, grouping, window));
    }
    return rows;
  }

  private List<Times.Row> read(String figures, Optional<Grouping> grouping, Window window) {
    Journeys.prepare(sql);
    List<Times.Row> groups = new ArrayList<>();
    List<Times.Row> total = new ArrayList<>();
    sql.query(
        Journeys.query(Journeys.FURTHEST, grouping, window.counted()) + figures,
        row ->
            row.getBoolean("is_total")
                ? total.add(row(row, FunnelRow.TOTAL))
                : groups.add(row(row, row.getString("key"))),
        Journeys.arguments(grouping, window));
    groups.sort(Comparator.comparing(Times.Row::group, ValueOrder.natural()));
    total.addAll(groups);
    return total;
  }

  /** How many have both moments, for each pair of groups that occurs, named {@code one|other}. */
  List<Times.Row> pairs(GroupBy one, GroupBy other, Window window) {
    Journeys.prepare(sql);
    return sql.query(
        Journeys.query(Journeys.FURTHEST, Journeys.pair(one, other), false, window.counted())
            + COUNTS,
        TimesRepository::pair,
        Journeys.arguments(Optional.empty(), window));
  }

  private static Times.Row pair(ResultSet row) throws SQLException {
    Map<Span, Long> counts = new EnumMap<>(Span.class);
    for (Span span : SPANS) {
      counts.put(span, row.getLong("n_" + column(span)));
    }
    return Times.Row.counted(row.getString("key"), counts);
  }

  private static String column(Span span) {
    return span.name().toLowerCase(Locale.ROOT);
  }

  private static String each(Function<Span, String> text) {
    return SPANS.stream().map(text).collect(Collectors.joining(", "));
  }

  private static Times.Row row(ResultSet row, String group) throws SQLException {
    Map<Span, Times.Figure> figures = new EnumMap<>(Span.class);
    for (Span span : SPANS) {
      Times.Figure figure = figure(row, column(span));
      if (figure.n() + figure.reversed() > 0) {
        figures.put(span, figure);
      }
    }
    return Times.Row.of(group, figures);
  }

  private static Times.Figure figure(ResultSet row, String span) throws SQLException {
    Array found = row.getArray("percentiles_" + span);
    Double[] percentiles = found == null ? new Double[2] : (Double[]) found.getArray();
    return new Times.Figure(
        row.getLong("n_" + span),
        row.getLong("reversed_" + span),
        percentiles[0],
        row.getObject("mean_" + span, Double.class),
        percentiles[1]);
  }
}
