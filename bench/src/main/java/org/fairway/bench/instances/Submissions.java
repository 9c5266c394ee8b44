package org.fairway.bench.instances;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** Referrals that are begun and submitted through several instances at once. */
final class Submissions {
  private final Servers servers;
  private final Cast cast;
  private final List<String> people;

  Submissions(Servers servers, Cast cast, List<String> people) {
    this.servers = servers;
    this.cast = cast;
    this.people = List.copyOf(people);
  }

  /**
   * A round.
   *
   * @param submitted referrals
   * @param rate referrals a second
   * @param cpu milliseconds per referral, of all instances and of PostgreSQL
   */
  record Round(long submitted, double rate, double cpu) {}

  /** The users are spread evenly over the instances. */
  Round through(List<RunningService> instances, int users, Duration time) {
    Duration before = cpu(instances);
    List<CompletableFuture<LoadResult>> loads =
        instances.stream()
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> load(i).closed(users / instances.size(), time)))
            .toList();
    List<LoadResult> results = loads.stream().map(CompletableFuture::join).toList();
    long submitted = results.stream().mapToLong(LoadResult::answered).sum();
    return new Round(
        submitted,
        results.stream().mapToDouble(LoadResult::rate).sum(),
        Cpu.perRequest(before, cpu(instances), submitted));
  }

  private Duration cpu(List<RunningService> instances) {
    return instances.stream()
        .map(instance -> Cpu.ofTree(instance.pid()))
        .reduce(Cpu.ofTree(servers.pid("postgres")), Duration::plus);
  }

  private Load load(RunningService instance) {
    return new Load(
        "refer.hf.yaml",
        Map.of("url", instance.url(), "token", cast.token(), "people", String.join(", ", people)));
  }
}
