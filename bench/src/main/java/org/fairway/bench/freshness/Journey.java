package org.fairway.bench.freshness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** Referrals that are begun and submitted over HTTP, and seen in the funnel. */
final class Journey {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 100;
  private static final String SUBMITTED =
      """
      select referral_id::text, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 from referral_change
      where to_status = 'SUBMITTED' and id > '%s'""";
  private static final String SEEN =
      """
      select referral_id, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 from funnel_referral
      where build = 'live'""";

  private final Servers servers;
  private final RunningService referral;
  private final Cast cast;
  private final List<String> people;
  private double rate;

  Journey(Servers servers, RunningService referral, Cast cast, List<String> people) {
    this.servers = servers;
    this.referral = referral;
    this.cast = cast;
    this.people = List.copyOf(people);
  }

  void warmUp(double perSecond, Duration time) {
    load().open(perSecond / 3, time.dividedBy(2));
    load().open(perSecond, time.dividedBy(2));
    awaitAll("00000000-0000-0000-0000-000000000000");
  }

  /** Milliseconds from submission to sight of each referral of a round. */
  Percentiles measure(double perSecond, Duration time) {
    String before = newest();
    LoadResult result = load().open(perSecond, time);
    rate = result.rate();
    Map<String, Double> submitted = awaitAll(before);
    Map<String, Double> seen = moments("metrics", SEEN);
    return new Percentiles(
        submitted.entrySet().stream()
            .mapToDouble(entry -> seen.get(entry.getKey()) - entry.getValue())
            .toArray());
  }

  /** Referrals a second of the last round. */
  double rate() {
    return rate;
  }

  private Load load() {
    return new Load(
        "refer.hf.yaml",
        Map.of("url", referral.url(), "token", cast.token(), "people", String.join(", ", people)));
  }

  private String newest() {
    return query(
        "referral",
        "select coalesce(max(id::text), '00000000-0000-0000-0000-000000000000') from referral_change",
        row -> row.getString(1));
  }

  private Map<String, Double> awaitAll(String after) {
    Map<String, Double> submitted = moments("referral", SUBMITTED.formatted(after));
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!moments("metrics", SEEN).keySet().containsAll(submitted.keySet())) {
      if (System.nanoTime() > deadline) {
        throw new ServerException("not all referrals were seen in metrics within " + LIMIT);
      }
      Pause.millis(POLL_MILLIS);
    }
    return submitted;
  }

  private Map<String, Double> moments(String database, String sql) {
    Map<String, Double> moments = new HashMap<>();
    try (Connection connection = servers.postgres().connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        moments.put(rows.getString(1), rows.getDouble(2));
      }
      return moments;
    } catch (SQLException e) {
      throw new ServerException("cannot read " + database + ": " + e.getMessage(), e);
    }
  }

  private interface Read<T> {
    T from(ResultSet row) throws SQLException;
  }

  private <T> T query(String database, String sql, Read<T> read) {
    try (Connection connection = servers.postgres().connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return read.from(row);
    } catch (SQLException e) {
      throw new ServerException("cannot read " + database + ": " + e.getMessage(), e);
    }
  }
}
