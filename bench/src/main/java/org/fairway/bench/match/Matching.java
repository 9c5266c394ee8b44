package org.fairway.bench.match;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Median;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** P6: opportunities ranked for a person, and people for an opportunity. */
public final class Matching implements Benchmark {
  private static final int ASKED = 500;

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and pathway-service");
    List<String> jvm = setting.options().words("jvm");
    try (Servers servers = Servers.start(setting);
        RunningService service =
            RunningService.start(setting, servers, "pathway", Jdks.java(), jvm)) {
      Options options = setting.options();
      MatchStock stock = new MatchStock(servers, setting.root());
      setting.say(
          "Storing %d opportunities and %d people",
          options.number("opportunities"), options.number("people"));
      stock.fill(options.number("opportunities"), options.number("people"));
      try (PlainRanking plain = new PlainRanking(servers)) {
        return measure(setting, stock, new MatchCalls(servers, service), plain);
      }
    }
  }

  /** Milliseconds of all rounds. */
  private static final class Found {
    final List<Double> person50 = new ArrayList<>();
    final List<Double> person99 = new ArrayList<>();
    final List<Double> offer50 = new ArrayList<>();
    final List<Double> offer99 = new ArrayList<>();
    final List<Double> plain50 = new ArrayList<>();
  }

  private static Report measure(
      Setting setting, MatchStock stock, MatchCalls calls, PlainRanking plain) {
    Options options = setting.options();
    List<String> people = stock.people(ASKED);
    List<String> offers = stock.opportunities(ASKED);
    setting.say("Warming up for %d s", options.number("warm-up"));
    calls.timed(people, calls::opportunities, options.seconds("warm-up").dividedBy(2));
    calls.timed(offers, calls::people, options.seconds("warm-up").dividedBy(2));
    Found found = new Found();
    for (int round = 1; round <= options.number("rounds"); round++) {
      Percentiles person = timed(options, calls, people, calls::opportunities);
      found.person50.add(person.at(50));
      found.person99.add(person.at(99));
      Percentiles offer = timed(options, calls, offers, calls::people);
      found.offer50.add(offer.at(50));
      found.offer99.add(offer.at(99));
      found.plain50.add(timed(options, calls, people, plain::best).at(50));
      setting.say(
          "  round %d: person p50 %.1f ms, p99 %.1f ms; opportunity p50 %.1f ms, p99 %.1f ms",
          round, person.at(50), person.at(99), offer.at(50), offer.at(99));
    }
    return new Report(
        "p6",
        "P6: opportunities ranked for a person, and people for an opportunity",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        lines(found),
        NOTES);
  }

  private static Percentiles timed(
      Options options, MatchCalls calls, List<String> ids, ToIntFunction<String> question) {
    return calls.timed(ids, question, options.seconds("seconds"));
  }

  private static List<Line> lines(Found found) {
    return List.of(
        Line.compared(
            "p50 opportunities for a person",
            Median.of(found.person50),
            "ms",
            "plain SQL over all of them, by skills and distance alone",
            Median.of(found.plain50),
            Goal.below(1)),
        Line.limited(
            "p99 opportunities for a person", Median.of(found.person99), "ms", Goal.below(100)),
        Line.plain("p50 people for an opportunity", Median.of(found.offer50), "ms"),
        Line.limited(
            "p99 people for an opportunity", Median.of(found.offer99), "ms", Goal.below(100)));
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "data",
        options.text("opportunities")
            + " open opportunities and "
            + options.text("people")
            + " consenting people of one care system, over the small areas within 15 km of Dudley");
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put(
        "rounds",
        options.text("rounds")
            + " of "
            + options.text("seconds")
            + " s for each question, peer and product by turns");
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "One caller of the care system, one question after the other over one connection; 500 people and 500 opportunities by turns. The answer is the best 25 of the nearest thousand in reach, with every criterion explained, the audit entries and what the person was shown written.",
          "Everybody would travel 5 to 40 km, so that most have more than a thousand opportunities in reach: that is the dearest case. All 100,000 open opportunities lie in one care system, more than any has.",
          "Peer: one plain statement ranks all opportunities by the number of essential skills and the distance alone, on the same server, as superuser: no walls, no other criterion, no explanation, no HTTP.",
          "Load generator, PostgreSQL, Kafka, Keycloak and the service share the machine.");
}
