package org.fairway.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.server.Servers;

/**
 * What a kind of request came to.
 *
 * @param rate answers a second
 * @param cpu milliseconds an answer, of the process that gave it and of PostgreSQL together; NaN
 *     when not known
 */
public record Cost(double rate, double cpu) {

  /** Of load on the process and those it started. */
  public static Cost of(Servers servers, long pid, Supplier<LoadResult> load) {
    Duration before = used(servers, pid);
    LoadResult result = load.get();
    return new Cost(result.rate(), Cpu.perRequest(before, used(servers, pid), result.answered()));
  }

  private static Duration used(Servers servers, long pid) {
    return Cpu.ofTree(pid).plus(Cpu.ofTree(servers.pid("postgres")));
  }

  public static Cost median(List<Cost> rounds) {
    return new Cost(
        Median.of(rounds.stream().map(Cost::rate).toList()),
        Median.of(rounds.stream().map(Cost::cpu).toList()));
  }
}
