package org.fairway.bench.referral;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One round at the peak.
 *
 * @param rate referrals a second
 * @param bare transactions a second of bare SQL just before, prepared; NaN when not measured
 * @param simple the same, sent as text each time
 * @param serviceCpu milliseconds per referral
 * @param databaseCpu milliseconds per referral
 */
record PeakRound(
    int connections,
    double rate,
    double bare,
    double simple,
    double serviceCpu,
    double databaseCpu) {

  PeakRound beside(double prepared, double text) {
    return new PeakRound(connections, rate, prepared, text, serviceCpu, databaseCpu);
  }

  /** Of service and database together. */
  double cpu() {
    return serviceCpu + databaseCpu;
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
        "%d connections: %.0f/s, bare SQL %.0f/s prepared (ratio %.3f), %.0f/s as text (%.3f);"
            + " CPU %.3f ms service, %.3f ms PostgreSQL",
        connections,
        rate,
        bare,
        rate / bare,
        simple,
        rate / simple,
        serviceCpu,
        databaseCpu);
  }
}
