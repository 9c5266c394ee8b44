package org.fairway.bench.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * Questions that were answered.
 *
 * @param times of each, in milliseconds
 * @param service CPU time of the service's process meanwhile
 * @param database CPU time of PostgreSQL meanwhile
 */
record Asked(List<Double> times, Duration service, Duration database) {

  /** Asks for so long. */
  static Asked of(Servers servers, RunningService service, Questions questions, Duration length) {
    Duration answering = Cpu.ofTree(service.pid());
    Duration storing = Cpu.ofTree(servers.pid("postgres"));
    List<Double> times = questions.times(length);
    return new Asked(
        times,
        Cpu.ofTree(service.pid()).minus(answering),
        Cpu.ofTree(servers.pid("postgres")).minus(storing));
  }

  /** Both together. */
  Asked and(Asked other) {
    List<Double> all = new ArrayList<>(times);
    all.addAll(other.times);
    return new Asked(all, service.plus(other.service), database.plus(other.database));
  }

  double at(double percent) {
    return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray()).at(percent);
  }

  double p50() {
    return at(50);
  }

  /** Milliseconds for each. */
  double serviceCpu() {
    return Cpu.perRequest(Duration.ZERO, service, times.size());
  }

  /** Milliseconds for each. */
  double databaseCpu() {
    return Cpu.perRequest(Duration.ZERO, database, times.size());
  }
}
