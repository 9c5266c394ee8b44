package org.fairway.bench.figures;

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
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** P5: every WRES and WDES indicator of one organisation, and of all trusts. */
public final class Figures implements Benchmark {

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and metrics-service");
    List<String> jvm = setting.options().words("jvm");
    try (Servers servers = Servers.start(setting);
        RunningService service =
            RunningService.start(setting, servers, "metrics", Jdks.java(), jvm)) {
      return measure(setting, servers, service);
    }
  }

  private static Report measure(Setting setting, Servers servers, RunningService service) {
    Options options = setting.options();
    Metrics metrics = new Metrics(servers, service);
    Trusts trusts =
        new Trusts(metrics, new Workforce(setting.root()), options.number("trust-staff"));
    setting.say("Sending %d extracts of %d staff", trusts.count(), options.number("trust-staff"));
    Found found = new Found();
    found.add(Found.What.REBUILD, trusts.sendAll());
    setting.say("  %s; giving the same to the peers", found.last());
    try (Peers peers = new Peers(servers, setting.data(), trusts)) {
      peers.copyAll(found);
      EarlierYears.rest(servers);
      Questions questions = new Questions(metrics, trusts.codes());
      setting.say("  warming up for %d s", options.number("warm-up"));
      questions.warmUp(options.seconds("warm-up"));
      for (int round = 1; round <= options.number("rounds"); round++) {
        round(found, questions, options.seconds("seconds"));
        peers.ask(found, options.seconds("seconds"));
        String ods = trusts.codes().get(round);
        byte[] extract = trusts.extract(ods, round);
        found.add(Found.What.RESENT, trusts.resend(ods, extract));
        peers.again(found, ods, extract);
        setting.say("  round %d: %s", round, found.last());
      }
    }
    List<Line> lines = new ArrayList<>(found.lines());
    lines.addAll(storedYears(setting, servers, service, metrics, trusts.codes()).lines());
    return new Report(
        "p5",
        "P5: indicators of one organisation and of all trusts",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options, trusts),
        lines,
        NOTES);
  }

  private static void round(Found found, Questions questions, Duration length) {
    Percentiles pairs = questions.pairs(length);
    found.add(Found.What.ONE, pairs.at(50));
    found.add(Found.What.ONE_P99, pairs.at(99));
    Percentiles published = questions.published(length);
    found.add(Found.What.ONE_PUBLISHED, published.at(50));
    found.add(Found.What.ONE_PUBLISHED_P99, published.at(99));
    found.add(Found.What.ALL, 1_000 * questions.all());
  }

  private static StoredYears storedYears(
      Setting setting,
      Servers servers,
      RunningService service,
      Metrics metrics,
      List<String> codes) {
    setting.say("Storing earlier years");
    StoredYears years = new StoredYears(setting, servers, service, metrics, codes);
    Options options = setting.options();
    years.warmUp(options.seconds("warm-up").dividedBy(3));
    for (int round = 1; round <= options.number("rounds"); round++) {
      years.round(round, options.seconds("seconds"));
    }
    years.tell(options.seconds("seconds"));
    return years;
  }

  private static Map<String, String> settings(Options options, Trusts trusts) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "data",
        "%d trusts with %s staff each, as extracts over HTTP, and %d facts each of recruitment,"
                .formatted(trusts.count(), options.text("trust-staff"), trusts.facts())
            + " processes, training and survey");
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put(
        "rounds",
        options.text("rounds")
            + " of "
            + options.text("seconds")
            + " s, peer and product by turns");
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "One organisation: GET of WRES and then of WDES over one connection, one after the other, the trusts by turns: both answers whole, with every line, interval, p-value and warning, and last year looked up for those. The time is that of both requests.",
          "All trusts: GET of the overview of WRES and of WDES with every line. The caller supplied all figures, so that nothing is hidden; hiding costs more.",
          "As the public sees it: the same with audience=PUBLIC, small counts hidden and the answer attacked before it leaves; what was decided about the same tables is remembered.",
          "Peers over the cells: two plain statements over a plain table of the cells, in PostgreSQL indexed by organisation and day, in DuckDB in the memory of the load generator, give the counts of WRES 1 and WDES 1 alone: no walls between tenants, no other indicator, no interval, no HTTP.",
          "Resubmission: from sending the corrected extract to the first answer that uses it; rebuild: the same of all trusts, one after the other by the service's two workers.",
          "Peers from the rows: PostgreSQL deletes and COPYs the same extract, or COPYs all into an empty table and indexes it by organisation, commits and counts WRES 1 and WDES 1; DuckDB counts both of all from one CSV and stores nothing. Neither validates a row, and both are handed the rows without HTTP.",
          "Years stored: every third trust keeps the one year, every third is given the year before as well and every third four years before, copies in the database. Beside one year nothing is looked up of the year before; the other two look it up for warnings and windows of two years, and differ by years that no answer needs. They are asked by turns of a second, so that all meet the same machine; their CPU is that of both requests.",
          "Load generator, PostgreSQL, Kafka, Keycloak and the service share the machine.");
}
