package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.metrics.sql.Sql;

/** Reads times out of the projection, of the application that took each referral furthest. */
@ApplicationScoped
class TimesRepository {

  private static final String AGGREGATES =
      """
      count(*) filter (where days_%1$s >= 0) as n_%1$s, count(*) filter (where days_%1$s < 0) as reversed_%1$s,
      avg(days_%1$s) filter (where days_%1$s >= 0) as mean_%1$s,
      percentile_cont(array[0.5, 0.9]) within group (order by days_%1$s) filter (where days_%1$s >= 0)
        as percentiles_%1$s""";

  private static final List<Span> SPANS = List.of(Span.values());

  /** All spans side by side in one pass: a row for each of them would be read fourteen times. */
  private static final String FIGURES =
      """
      , spans as (select j.key, %s from j)
      select key, %s from spans group by 1
      """
          .formatted(
              each(span -> "%s as days_%s".formatted(span.days(), column(span))),
              each(span -> AGGREGATES.formatted(column(span))));

  private final Sql sql;

  TimesRepository(Sql sql) {
    this.sql = sql;
  }

  /** One row for each group that occurs, in order of its name; one for all without a grouping. */
  List<Times.Row> rows(Optional<Grouping> grouping, Window window) {
    return rows(Journeys.query(Journeys.FURTHEST, grouping), Journeys.arguments(grouping, window));
  }

  /** One row for each pair of groups that occurs, named {@code one|other}. */
  List<Times.Row> pairs(GroupBy one, GroupBy other, Window window) {
    return rows(
        Journeys.query(Journeys.FURTHEST, Journeys.pair(one, other), false),
        Journeys.arguments(Optional.empty(), window));
  }

  private List<Times.Row> rows(String journeys, Object[] arguments) {
    Journeys.prepare(sql);
    List<Times.Row> rows = sql.query(journeys + FIGURES, TimesRepository::row, arguments);
    return rows.stream().sorted(Comparator.comparing(Times.Row::group)).toList();
  }

  private static String column(Span span) {
    return span.name().toLowerCase(Locale.ROOT);
  }

  private static String each(Function<Span, String> text) {
    return SPANS.stream().map(text).collect(Collectors.joining(", "));
  }

  private static Times.Row row(ResultSet row) throws SQLException {
    Map<Span, Times.Figure> figures = new EnumMap<>(Span.class);
    for (Span span : SPANS) {
      Times.Figure figure = figure(row, column(span));
      if (figure.n() + figure.reversed() > 0) {
        figures.put(span, figure);
      }
    }
    return Times.Row.of(row.getString("key"), figures);
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
