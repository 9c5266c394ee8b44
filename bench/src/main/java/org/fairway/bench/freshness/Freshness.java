package org.fairway.bench.freshness;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private static final Duration REST = Duration.ofSeconds(15);

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
    Pace pace = new Pace(setting, REFERRALS_A_SECOND);
    pace.run(rate -> journey.warmUp(rate, options.seconds("warm-up")), REST);
    List<Seen> rounds = new ArrayList<>();
    pace.run(rate -> rounds.add(seen(setting, journey, rate)), REST);
    pace = new Pace(setting, rounds.get(0).rate() / 2);
    pace.run(rate -> rounds.add(seen(setting, journey, rate)), REST);
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
        lines(rounds, lag, drained),
        NOTES);
  }

  /**
   * One round.
   *
   * @param rate referrals a second that were answered
   */
  private record Seen(double rate, Percentiles after) {}

  private static Seen seen(Setting setting, Journey journey, double perSecond) {
    Percentiles after = journey.measure(perSecond, setting.options().seconds("freshness-seconds"));
    setting.say(
        "  %.0f of %.0f a second, submitted to seen: p50 %.0f ms, p99 %.0f ms",
        journey.rate(), perSecond, after.at(50), after.at(99));
    return new Seen(journey.rate(), after);
  }

  private static List<Line> lines(List<Seen> rounds, Percentiles lag, double drained) {
    List<Line> lines = new ArrayList<>();
    for (Seen round : rounds) {
      String flow = "submitted to seen in metrics, %.0f referrals a second".formatted(round.rate());
      lines.add(Line.limited("p50 " + flow, round.after().at(50), "ms", Goal.below(100)));
      lines.add(Line.limited("p99 " + flow, round.after().at(99), "ms", Goal.below(500)));
    }
    String relay =
        "outbox to a consumer of the topic, %d events a second".formatted(EVENTS_A_SECOND);
    lines.add(Line.plain("p50 " + relay, lag.at(50), "ms"));
    lines.add(Line.limited("p99 " + relay, lag.at(99), "ms", Goal.below(250)));
    lines.add(Line.limited("backlog folded into the funnel", drained, "/s", Goal.atLeast(10_000)));
    return lines;
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put(
        "referrals",
        "%d a second for %s s, open loop: each begun and submitted over HTTP; then half of what was answered"
            .formatted(REFERRALS_A_SECOND, options.text("freshness-seconds")));
    settings.put("relay", options.number("seconds") * 2 + " s");
    settings.put("backlog", options.text("events") + " events, after half as many to warm up");
    settings.put("arguments of the services' JVMs", options.text("jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "The goals are for 300 referrals a second. A machine that refuses requests at that rate is offered two thirds of it, and so on; where fewer are answered than offered, the first figures are those of a queue, and the second, at half of what was answered, those of the way itself.",
          "Submitted to seen: from the commit of the submission in referral-service's database to the commit of the row in metrics-service's, both by the clock of the one PostgreSQL server. The answer to the caller comes after the first; the row is what every reading of the funnel counts.",
          "Relay: rows put into the outbox by SQL at a steady rate; until a consumer outside the services holds the record.",
          "Backlog: submitted referrals produced to the topic faster than they are read; from the first commit to the last.",
          "Load generator, PostgreSQL, Kafka, Keycloak and both services share the machine.");
}
