package org.fairway.bench.referral;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Median;
import org.fairway.bench.measure.Statements;
import org.fairway.bench.peer.PeerRounds;
import org.fairway.bench.peer.Peers;
import org.fairway.bench.peer.Pgbench;
import org.fairway.bench.peer.Work;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * P1: what beginning a referral over HTTP with everything on costs, beside the bare SQL rate of the
 * same server in the same run.
 */
public final class ReferralCreate implements Benchmark {
  private static final int[] CONNECTIONS = {16, 64};
  private static final int PEOPLE = 200;
  private static final Goal OF_BARE = Goal.atLeast(0.25);
  private static final Goal P99 = Goal.below(60);

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and referral-service");
    try (Servers servers = Servers.start(setting);
        RunningService referral =
            RunningService.start(
                setting, servers, "referral", Jdks.java(), setting.options().words("jvm"));
        Peers peers = Peers.start(setting, servers)) {
      return measure(setting, servers, referral, peers);
    }
  }

  private static Report measure(
      Setting setting, Servers servers, RunningService referral, Peers peers) {
    Pgbench bare = new Pgbench(servers, setting.data());
    Cast cast = new Cast(servers, referral);
    Creation creation = new Creation(servers, referral, cast, cast.people(PEOPLE));
    Options options = setting.options();
    setting.say("Warming up for %d s", options.number("warm-up"));
    Statements statements = new Statements(setting, servers, "referral");
    statements.begin();
    setting.say("  warm-up: %s", creation.peak(CONNECTIONS[0], options.seconds("warm-up")));
    statements.tell("warm-up", creation.answered());
    Map<Integer, PeerRounds> beside = beside(peers);
    beside.get(CONNECTIONS[0]).warmUp(options.seconds("warm-up"));
    statements.begin();

    List<PeakRound> peaks = peaks(setting, bare, creation, beside);
    statements.tell("peaks", creation.answered());
    double half = Median.of(rates(peaks, CONNECTIONS[0])) / 2;
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    for (int round = 1; round <= options.number("open-rounds"); round++) {
      var result = creation.open(half, options.seconds("open-seconds"));
      p50.add(result.percentile(50));
      p99.add(result.percentile(99));
      setting.say(
          "  open loop, %.0f/s: p50 %.1f ms, p99 %.1f ms",
          half, p50.get(p50.size() - 1), p99.get(p99.size() - 1));
    }
    return new Report(
        "p1",
        "P1: beginning a referral, beside bare SQL",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        lines(peaks, beside, half, p50, p99),
        Notes.P1);
  }

  private static Map<Integer, PeerRounds> beside(Peers peers) {
    Map<Integer, PeerRounds> beside = new TreeMap<>();
    for (int connections : CONNECTIONS) {
      beside.put(connections, peers.rounds(Work.CREATE, connections));
    }
    return beside;
  }

  /** Peer and product by turns, so that what the neighbours do meets both. */
  private static List<PeakRound> peaks(
      Setting setting, Pgbench bare, Creation creation, Map<Integer, PeerRounds> beside) {
    List<PeakRound> rounds = new ArrayList<>();
    Options options = setting.options();
    for (int round = 1; round <= options.number("rounds"); round++) {
      for (int connections : CONNECTIONS) {
        Duration time = options.seconds("seconds");
        double prepared = bare.rate(Pgbench.Protocol.PREPARED, connections, time);
        double text = bare.rate(Pgbench.Protocol.SIMPLE, connections, time);
        PeakRound peak = creation.peak(connections, time).beside(prepared, text);
        setting.say("  round %d: %s", round, peak);
        rounds.add(peak);
        beside.get(connections).next();
      }
    }
    return rounds;
  }

  private static List<Double> rates(List<PeakRound> rounds, int connections) {
    return PeakRound.each(rounds, connections, PeakRound::rate);
  }

  private static List<Line> lines(
      List<PeakRound> peaks,
      Map<Integer, PeerRounds> beside,
      double half,
      List<Double> p50,
      List<Double> p99) {
    List<Line> lines = new ArrayList<>();
    for (int connections : CONNECTIONS) {
      lines.add(
          Line.compared(
              "referrals begun, " + connections + " connections",
              Median.of(rates(peaks, connections)),
              "/s",
              "bare SQL, prepared",
              Median.of(PeakRound.each(peaks, connections, PeakRound::bare)),
              OF_BARE));
      lines.add(
          Line.beside(
              "referrals begun, " + connections + " connections",
              Median.of(rates(peaks, connections)),
              "/s",
              "bare SQL, as text each time",
              Median.of(PeakRound.each(peaks, connections, PeakRound::simple))));
      lines.addAll(PeerLines.of(peaks, connections, beside.get(connections).figures()));
    }
    String load = "at %.0f/s, half the peak, open loop".formatted(half);
    lines.add(Line.plain("p50 " + load, Median.of(p50), "ms"));
    lines.add(Line.limited("p99 " + load, Median.of(p99), "ms", P99));
    for (int connections : CONNECTIONS) {
      String at = " per referral, " + connections + " connections";
      lines.add(cpu("CPU of the service" + at, peaks, connections, PeakRound::serviceCpu));
      lines.add(cpu("CPU of PostgreSQL" + at, peaks, connections, PeakRound::databaseCpu));
    }
    return lines;
  }

  private static Line cpu(
      String what,
      List<PeakRound> peaks,
      int connections,
      java.util.function.ToDoubleFunction<PeakRound> which) {
    return Line.plain(what, Median.of(PeakRound.each(peaks, connections, which)), "ms");
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put(
        "peak",
        options.text("rounds")
            + " rounds of "
            + options.text("seconds")
            + " s, peer and product by turns");
    settings.put(
        "open loop",
        options.text("open-rounds") + " rounds of " + options.text("open-seconds") + " s");
    settings.put("peers", options.text("peers"));
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return settings;
  }
}
