package org.fairway.bench.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.HeapLog;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * P4: what it takes to validate, fold and store a workforce extract sent over HTTP, beside DuckDB's
 * bare reading and grouping of the same file and PostgreSQL's COPY of it; and the heap by size.
 */
public final class ExtractImport implements Benchmark {
  private static final Goal ONE = Goal.below(1);
  private static final Goal FIFTH = Goal.below(0.2);
  private static final List<String> NOTES =
      List.of(
          "Fairway: from the moment that a worker has the file (it lies on disk then, as the peers' file does) until the job is seen as completed over HTTP, and so committed: every row validated, folded into all dimensions at once, the cube, the report and the event stored. Nobody asks how far it is in the first seven tenths of the time that the quickest took so far; then every 5 ms. With sending: from the first byte of the request.",
          "DuckDB reads all columns as text, groups, and hands the groups over; it validates and stores nothing. WRES 1: organisation, band, ethnicity. All dimensions: the thirteen of the cube.",
          "pandas reads all columns as text and groups by organisation, band and ethnicity; starting Python is not in its time. Where it is not installed the line is missing.",
          "CPU: of the service's process from its answer to the request to the end of the job, its answers to those who look included; of DuckDB's process over its query. PostgreSQL's share in storing is not in it.",
          "COPY: of the same file, by the driver, into a table of texts without an index, durable.",
          "Heap: the most that was in use by the log of the garbage collector while a packed file of so many rows was sent and folded, and what a full collection leaves when it is over. The JVM may not have more than 256 MB. Two at once: two files of different days, sent at the same moment.");

  /** Share of the shortest time so far, in which nobody asks. */
  private static final double UNDISTURBED = 0.7;

  private int variation;
  private double quickest;

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and metrics-service");
    try (Servers servers = Servers.start(setting)) {
      HeapLog log = new HeapLog(setting.data().resolve("gc.log"));
      List<String> jvm = new ArrayList<>(setting.options().words("staff-jvm"));
      jvm.add(log.argument());
      try (RunningService metrics =
          RunningService.start(setting, servers, "metrics", Jdks.java(), jvm)) {
        return measure(setting, servers, metrics, log);
      }
    }
  }

  private Report measure(Setting setting, Servers servers, RunningService metrics, HeapLog log) {
    Analyst analyst = new Analyst(servers, metrics);
    List<ExtractRound> rounds = rounds(setting, servers, analyst);
    List<Line> lines = lines(rounds, setting.options().number("staff"));
    ExtractMemory memory = new ExtractMemory(setting, analyst, metrics, log);
    for (String size : setting.options().words("staff-memory")) {
      lines.addAll(memory.one(Integer.parseInt(size)));
    }
    lines.addAll(memory.twoAtOnce(setting.options().number("staff")));
    return new Report(
        "p4",
        "P4: a workforce extract folded and stored, beside DuckDB and COPY",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(setting.options()),
        lines,
        NOTES);
  }

  /** Peer and product by turns, so that what the neighbours do meets both. */
  private List<ExtractRound> rounds(Setting setting, Servers servers, Analyst analyst) {
    Options options = setting.options();
    Path path = setting.data().resolve("staff.csv");
    ExtractFile file =
        ExtractFile.write(path, Analyst.ORGANISATION, options.number("staff"), false);
    setting.say(
        "%s: %.0f MB; warming up for %s s", path, file.megabytes(), options.text("warm-up"));
    Copy copy = new Copy(servers, file);
    List<ExtractRound> rounds = new ArrayList<>();
    Optional<Pandas> pandas = Pandas.find();
    if (pandas.isEmpty()) {
      setting.say(Pandas.ABSENT);
    }
    try (DuckDb duck = new DuckDb()) {
      long end = System.nanoTime() + options.seconds("warm-up").toNanos();
      while (System.nanoTime() < end) {
        duck.wres(path);
        send(analyst, file);
      }
      for (int round = 1; round <= options.number("rounds"); round++) {
        Used wres = duck.wres(path);
        Analyst.Done done = send(analyst, file);
        Used cube = duck.cube(path);
        double copied = copy.seconds(file);
        Optional<Used> frame = pandas.map(peer -> peer.wres(path));
        Used work = new Used(done.work(), done.cpu());
        rounds.add(new ExtractRound(wres, cube, frame, copied, work, done.whole()));
        setting.say("  round %d: %s", round, rounds.get(round - 1));
      }
    }
    file.delete();
    return rounds;
  }

  /** The file is another one each time: the same one again would be the first one's job. */
  private Analyst.Done send(Analyst analyst, ExtractFile file) {
    Analyst.Done done =
        analyst.send(file.variation(++variation), "text/csv", quickest * UNDISTURBED);
    quickest = quickest == 0 ? done.work() : Math.min(quickest, done.work());
    return done;
  }

  private static List<Line> lines(List<ExtractRound> rounds, int staff) {
    double work = ExtractRound.median(rounds, round -> round.work().wall());
    double wres = ExtractRound.median(rounds, round -> round.wres().wall());
    double cube = ExtractRound.median(rounds, round -> round.cube().wall());
    double copy = ExtractRound.median(rounds, ExtractRound::copy);
    String what = "%,d rows validated, folded and committed".formatted(staff);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.compared(what, work, "s", "DuckDB, WRES 1", wres, ONE));
    lines.add(Line.compared(what, work, "s", "DuckDB, all dimensions", cube, ONE));
    lines.add(Line.compared(what, work, "s", "COPY", copy, ONE));
    if (rounds.stream().allMatch(round -> round.pandas().isPresent())) {
      double pandas = ExtractRound.median(rounds, round -> round.pandas().orElseThrow().wall());
      lines.add(Line.compared(what, work, "s", "pandas, WRES 1", pandas, FIFTH));
    }
    double whole = ExtractRound.median(rounds, ExtractRound::whole);
    lines.add(Line.plain("the same with sending", whole, "s"));
    double cpu = ExtractRound.median(rounds, round -> round.work().cpu());
    double wresCpu = ExtractRound.median(rounds, round -> round.wres().cpu());
    double cubeCpu = ExtractRound.median(rounds, round -> round.cube().cpu());
    lines.add(Line.compared("CPU of the service", cpu, "s", "DuckDB, WRES 1", wresCpu, ONE));
    lines.add(
        Line.compared("CPU of the service", cpu, "s", "DuckDB, all dimensions", cubeCpu, ONE));
    return lines;
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put("rounds", options.text("rounds") + ", peers and product by turns");
    settings.put(
        "file", "CSV of 21 columns, " + options.text("staff") + " staff of one organisation");
    settings.put("arguments of the service's JVM", options.text("staff-jvm"));
    return settings;
  }
}
