package org.fairway.bench.bulk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.HeapLog;
import org.fairway.bench.measure.Statements;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** Files of referrals: tried and entered, whole and row by row; the heap by size. */
public final class BulkEntry implements Benchmark {
  private static final Goal MINUTE = Goal.below(60);
  private static final int SMALL = 1000;
  private static final List<String> NOTES =
      List.of(
          "From the first byte sent until the import is seen as over. Each row is a person with two consents and a submitted referral with a note: sealed, audited, told to the other services, by the rules of entry by hand.",
          "What comes after it (comparison for duplicates, audit chain, relay) runs beside it and is not waited for.",
          "CPU: of the service and the database while the file was entered, so the comparison of rows of the file before has its part in it.",
          "Heap: the most that was in use while the file was entered, by the log of the garbage collector, and what a full collection left when it was over.");

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and referral-service");
    try (Servers servers = Servers.start(setting)) {
      HeapLog log = new HeapLog(setting.data().resolve("gc.log"));
      List<String> jvm = new ArrayList<>(setting.options().words("jvm"));
      jvm.add(log.argument());
      try (RunningService referral =
          RunningService.start(setting, servers, "referral", Jdks.java(), jvm)) {
        Statements statements = new Statements(setting, servers, "referral");
        Imports imports = new Imports(new Cast(servers, referral), servers, referral, log);
        return report(setting, measure(setting, imports, statements));
      }
    }
  }

  private static List<Line> measure(Setting setting, Imports imports, Statements statements) {
    int rows = setting.options().number("rows");
    setting.say("Warming up with %d rows", SMALL);
    imports.send(ReferralFile.CSV, SMALL, "VALIDATE", "ROW");
    imports.send(ReferralFile.XLSX, SMALL, "COMMIT", "ALL");
    List<Line> lines = new ArrayList<>();
    Imports.Done few = imports.send(ReferralFile.CSV, SMALL, "COMMIT", "ALL");
    heap(lines, "CSV, %,d rows, COMMIT, ALL".formatted(SMALL), few);
    for (ReferralFile file : ReferralFile.values()) {
      for (String mode : List.of("VALIDATE", "COMMIT")) {
        for (String atomicity : List.of("ALL", "ROW")) {
          String what = "%s, %,d rows, %s, %s".formatted(file, rows, mode, atomicity);
          statements.begin();
          Imports.Done done = imports.send(file, rows, mode, atomicity);
          setting.say("  %s: %s", what, done);
          statements.tell(what, rows);
          lines.add(Line.limited(what, done.seconds(), "s", MINUTE));
          lines.add(Line.plain("CPU a row, " + what, done.cpu(), "ms"));
          heap(lines, what, done);
        }
      }
    }
    return lines;
  }

  private static void heap(List<Line> lines, String what, Imports.Done done) {
    lines.add(Line.plain("heap in use, " + what, done.used(), "MB"));
    lines.add(Line.plain("heap kept when it is over, " + what, done.kept(), "MB"));
  }

  private static Report report(Setting setting, List<Line> lines) {
    Options options = setting.options();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rows", options.text("rows"));
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return new Report(
        "bulk",
        "Referrals by file",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings,
        lines,
        NOTES);
  }
}
