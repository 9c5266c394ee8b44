package org.fairway.bench.freshness;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** P3: how soon what happens is seen elsewhere. */
public final class Freshness implements Benchmark {
  private static final int EVENTS_A_SECOND = 1_000;
  private static final int REFERRALS_A_SECOND = 300;
  private static final int PEOPLE = 200;

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak, referral-service and metrics-service");
    List<String> jvm = setting.options().words("jvm");
    try (Servers servers = Servers.start(setting);
        RunningService referral =
            RunningService.start(setting, servers, "referral", Jdks.java(), jvm);
        RunningService metrics =
            RunningService.start(setting, servers, "metrics", Jdks.java(), jvm)) {
      setting.say("%s and %s are ready", referral.name(), metrics.name());
      return measure(setting, servers, referral);
    }
  }

  private static Report measure(Setting setting, Servers servers, RunningService referral) {
    Options options = setting.options();
    Cast cast = new Cast(servers, referral);
    Journey journey = new Journey(servers, referral, cast, cast.people(PEOPLE));
    setting.say("Warming up for %d s", options.number("warm-up"));
    journey.warmUp(REFERRALS_A_SECOND, options.seconds("warm-up"));
    Percentiles seen = journey.measure(REFERRALS_A_SECOND, options.seconds("freshness-seconds"));
    setting.say("  submitted to seen: p50 %.0f ms, p99 %.0f ms", seen.at(50), seen.at(99));
    Percentiles lag = new RelayLag(servers).measure(EVENTS_A_SECOND, options.number("seconds") * 2);
    setting.say("  relay: p50 %.0f ms, p99 %.0f ms", lag.at(50), lag.at(99));
    Backlog backlog = new Backlog(servers);
    backlog.drain(options.number("events") / 2);
    double drained = backlog.drain(options.number("events"));
    setting.say("  backlog: %.0f events a second", drained);
    return new Report(
        "p3",
        "P3: freshness of the funnel, lag of the relay, drain of a backlog",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        lines(seen, lag, drained, journey.rate()),
        NOTES);
  }

  private static List<Line> lines(Percentiles seen, Percentiles lag, double drained, double rate) {
    String flow = "submitted to seen in metrics, %.0f referrals a second".formatted(rate);
    String relay =
        "outbox to a consumer of the topic, %d events a second".formatted(EVENTS_A_SECOND);
    return List.of(
        Line.limited("p50 " + flow, seen.at(50), "ms", Goal.below(100)),
        Line.limited("p99 " + flow, seen.at(99), "ms", Goal.below(500)),
        Line.plain("p50 " + relay, lag.at(50), "ms"),
        Line.limited("p99 " + relay, lag.at(99), "ms", Goal.below(250)),
        Line.limited("backlog folded into the funnel", drained, "/s", Goal.atLeast(10_000)));
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put(
        "referrals",
        "%d a second for %s s, open loop: each begun and submitted over HTTP"
            .formatted(REFERRALS_A_SECOND, options.text("freshness-seconds")));
    settings.put("relay", options.number("seconds") * 2 + " s");
    settings.put("backlog", options.text("events") + " events, after half as many to warm up");
    settings.put("arguments of the services' JVMs", options.text("jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "Submitted to seen: from the commit of the submission in referral-service's database to the commit of the row in metrics-service's, both by the clock of the one PostgreSQL server. The answer to the caller comes after the first; the row is what every reading of the funnel counts.",
          "Relay: rows put into the outbox by SQL at a steady rate; until a consumer outside the services holds the record.",
          "Backlog: submitted referrals produced to the topic faster than they are read; from the first commit to the last.",
          "Load generator, PostgreSQL, Kafka, Keycloak and both services share the machine.");
}
