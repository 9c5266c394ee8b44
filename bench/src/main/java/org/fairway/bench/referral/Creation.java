package org.fairway.bench.referral;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** {@code POST /v1/referrals} under load. */
final class Creation {
  private final Servers servers;
  private final RunningService referral;
  private final Cast cast;
  private final List<String> people;
  private long answered;

  Creation(Servers servers, RunningService referral, Cast cast, List<String> people) {
    this.servers = servers;
    this.referral = referral;
    this.cast = cast;
    this.people = List.copyOf(people);
  }

  /** Referrals begun since the last time that this was asked. */
  long answered() {
    long since = answered;
    answered = 0;
    return since;
  }

  private Load load() {
    return new Load(
        "create.hf.yaml",
        Map.of("url", referral.url(), "token", cast.token(), "people", String.join(", ", people)));
  }

  PeakRound peak(int connections, Duration time) {
    Load load = load();
    Duration service = Cpu.ofTree(referral.pid());
    Duration database = Cpu.ofTree(servers.pid("postgres"));
    LoadResult result = load.closed(connections, time);
    answered += result.answered();
    return new PeakRound(
        connections,
        result.rate(),
        Double.NaN,
        Double.NaN,
        Cpu.perRequest(service, Cpu.ofTree(referral.pid()), result.answered()),
        Cpu.perRequest(database, Cpu.ofTree(servers.pid("postgres")), result.answered()));
  }

  LoadResult open(double perSecond, Duration time) {
    return load().open(perSecond, time);
  }
}
