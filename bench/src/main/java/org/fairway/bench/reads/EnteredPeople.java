package org.fairway.bench.reads;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.InventedPerson;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** People entered over HTTP, each compared a moment later with those who are there already. */
final class EnteredPeople {
  private static final int NAMES = 500;
  private static final long POLL_MILLIS = 100;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String UNCOMPARED =
      "select count(*) from deadline where kind = 'DUPLICATE_CHECK' and due_at <= now()";

  private final Servers servers;
  private final RunningService referral;
  private final Cast cast;

  EnteredPeople(Servers servers, RunningService referral, Cast cast) {
    this.servers = servers;
    this.referral = referral;
    this.cast = cast;
  }

  /** Milliseconds of CPU per person, of service and database together, comparison included. */
  double cpu(int users, Duration time) {
    awaitCompared();
    Duration service = Cpu.ofTree(referral.pid());
    Duration database = Cpu.ofTree(servers.pid("postgres"));
    LoadResult entered = load().closed(users, time);
    awaitCompared();
    return Cpu.perRequest(service, Cpu.ofTree(referral.pid()), entered.answered())
        + Cpu.perRequest(database, Cpu.ofTree(servers.pid("postgres")), entered.answered());
  }

  private Load load() {
    return new Load(
        "enter.hf.yaml",
        Map.of(
            "url", referral.url(),
            "token", cast.token(),
            "given", each(InventedPerson::given),
            "family", each(InventedPerson::family),
            "born", each(person -> "\"" + person.born() + "\"")));
  }

  private static String each(Function<InventedPerson, String> part) {
    return IntStream.range(0, NAMES)
        .mapToObj(InventedPerson::of)
        .map(part)
        .collect(Collectors.joining(", "));
  }

  private void awaitCompared() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (uncompared() > 0) {
      if (System.nanoTime() > deadline) {
        throw new ServerException("not all people were compared within " + LIMIT);
      }
      Pause.millis(POLL_MILLIS);
    }
  }

  private long uncompared() {
    try (Connection connection = servers.postgres().connect("referral");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNCOMPARED)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new ServerException("deadlines cannot be read: " + e.getMessage(), e);
    }
  }
}
