package org.fairway.bench.referral;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One round at the peak.
 *
 * @param rate referrals a second
 * @param bare transactions a second of bare SQL just before; NaN when not measured
 * @param serviceCpu milliseconds per referral
 * @param databaseCpu milliseconds per referral
 */
record PeakRound(int connections, double rate, double bare, double serviceCpu, double databaseCpu) {

  PeakRound beside(double limit) {
    return new PeakRound(connections, rate, limit, serviceCpu, databaseCpu);
  }

  static List<Double> each(
      List<PeakRound> rounds, int connections, ToDoubleFunction<PeakRound> which) {
    return rounds.stream()
        .filter(round -> round.connections() == connections)
        .map(which::applyAsDouble)
        .toList();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d connections: %.0f/s, bare SQL %.0f/s, ratio %.3f; CPU %.2f ms service, %.2f ms PostgreSQL",
        connections,
        rate,
        bare,
        rate / bare,
        serviceCpu,
        databaseCpu);
  }
}
