package org.fairway.bench.reads;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Median;
import org.fairway.bench.referral.BegunReferrals;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * P2 and the first half of P9: reading, searching and beginning referrals beside few and beside
 * many that are stored, on one server in one run.
 */
public final class ReferralReads implements Benchmark {
  private static final int USERS = 16;
  private static final int SAMPLE = 200;

  /** Measured earlier on such a machine; see docs/performance.md. */
  private static final double HAPI_READ = 1300;

  private static final double HAPI_WORKLIST = 80;
  private static final double DIRECTUS_WORKLIST = 227;
  private static final Goal FLAT = Goal.atLeast(0.95);

  /** Rates with one size of the stock. */
  private record Sized(long size, Map<Reading, Double> reads, BegunReferrals.Cost begun) {}

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and referral-service");
    try (Servers servers = Servers.start(setting);
        RunningService referral =
            RunningService.start(
                setting, servers, "referral", Jdks.java(), setting.options().words("jvm"))) {
      return measure(setting, servers, referral);
    }
  }

  private static Report measure(Setting setting, Servers servers, RunningService referral) {
    Options options = setting.options();
    Cast cast = new Cast(servers, referral);
    BegunReferrals begun = new BegunReferrals(servers, referral, cast);
    begun.measure(USERS, options.seconds("warm-up"));
    Stock stock = new Stock(servers);
    List<Sized> sizes = new ArrayList<>();
    for (String size : options.words("referrals")) {
      setting.say("Storing %s referrals", size);
      stock.fillTo(Long.parseLong(size));
      sizes.add(sized(setting, referral, cast, stock, begun, Long.parseLong(size)));
    }
    return new Report(
        "p2",
        "P2 and P9: reading and beginning referrals beside few and beside many",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        lines(sizes),
        List.of(
            "Everything is on: token check, both walls, consent, audit of every reading.",
            "HAPI and Directus are not run here: their figures are those of docs/performance.md.",
            "The stock is copied in the database; 200 partners, one person for five referrals."));
  }

  private static Sized sized(
      Setting setting,
      RunningService referral,
      Cast cast,
      Stock stock,
      BegunReferrals begun,
      long size) {
    Options options = setting.options();
    List<String> ids = stock.ids(SAMPLE);
    Map<Reading, Double> reads = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      reading.rate(referral, cast, ids, USERS, options.seconds("seconds"));
      List<Double> rounds = new ArrayList<>();
      for (int round = 1; round <= options.number("rounds"); round++) {
        rounds.add(reading.rate(referral, cast, ids, USERS, options.seconds("seconds")));
      }
      reads.put(reading, Median.of(rounds));
      setting.say("  %,d stored, %s: %,.0f/s", size, reading.title(), reads.get(reading));
    }
    return new Sized(size, reads, begun.measure(USERS, options.seconds("seconds")));
  }

  private static List<Line> lines(List<Sized> sizes) {
    List<Line> lines = new ArrayList<>();
    Sized few = sizes.get(0);
    for (Sized sized : sizes) {
      String beside = ", " + Line.number((double) sized.size()) + " stored";
      double read = sized.reads().get(Reading.BY_ID);
      double list = sized.reads().get(Reading.WORKLIST);
      lines.add(
          Line.compared("read by id" + beside, read, "/s", "HAPI", HAPI_READ, Goal.atLeast(4)));
      lines.add(
          Line.compared("worklist" + beside, list, "/s", "HAPI", HAPI_WORKLIST, Goal.atLeast(20)));
      lines.add(
          Line.compared(
              "worklist" + beside, list, "/s", "Directus", DIRECTUS_WORKLIST, Goal.atLeast(8)));
    }
    for (Sized many : sizes.subList(1, sizes.size())) {
      String beside = ", " + Line.number((double) many.size()) + " stored";
      String peer = Line.number((double) few.size()) + " stored";
      for (Reading reading : Reading.values()) {
        double rate = many.reads().get(reading);
        double before = few.reads().get(reading);
        lines.add(Line.compared(reading.title() + beside, rate, "/s", peer, before, FLAT));
      }
      lines.add(
          Line.compared(
              "referrals begun" + beside,
              many.begun().rate(),
              "/s",
              peer,
              few.begun().rate(),
              FLAT));
      lines.add(
          Line.compared(
              "CPU per referral begun" + beside,
              many.begun().cpu(),
              "ms",
              peer,
              few.begun().cpu(),
              Goal.below(1.1)));
    }
    return lines;
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put("rounds", options.text("rounds") + " of " + options.text("seconds") + " s");
    settings.put("stored", options.text("referrals"));
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return settings;
  }
}
