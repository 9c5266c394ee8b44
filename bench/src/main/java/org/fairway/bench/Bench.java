package org.fairway.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fairway.bench.bulk.BulkEntry;
import org.fairway.bench.extract.ExtractImport;
import org.fairway.bench.figures.Figures;
import org.fairway.bench.freshness.Freshness;
import org.fairway.bench.match.Matching;
import org.fairway.bench.measure.Machine;
import org.fairway.bench.reads.ReferralReads;
import org.fairway.bench.referral.ReferralCreate;
import org.fairway.bench.report.Report;
import org.fairway.bench.report.ReportFiles;
import org.fairway.bench.start.StartUp;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Children;
import org.fairway.local.server.ServerException;

/** The program behind {@code ./fairway bench}. */
public final class Bench {
  private static final Map<String, Supplier<Benchmark>> ALL =
      new TreeMap<>(
          Map.of(
              "bulk", BulkEntry::new,
              "p1", ReferralCreate::new,
              "p2", ReferralReads::new,
              "p3", Freshness::new,
              "p4", ExtractImport::new,
              "p5", Figures::new,
              "p6", Matching::new,
              "p8", StartUp::new));

  private Bench() {}

  /** Exit codes: 0 measured, 1 failed (one line on standard error says why), 2 not understood. */
  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll, "end-servers"));
    List<String> given = List.of(arguments);
    if (given.isEmpty() || !ALL.containsKey(given.get(0))) {
      System.err.println("fairway: name a benchmark: " + String.join(", ", ALL.keySet()));
      System.exit(2);
    }
    System.exit(run(given.get(0), given.subList(1, given.size())));
  }

  private static int run(String name, List<String> given) {
    try {
      Path root = Checkout.root();
      Setting setting = new Setting(root, Checkout.home(root), new Options(given), Machine.here());
      setting.say("Machine: %s", setting.machine().line());
      Report report = ALL.get(name).get().run(setting);
      System.out.println("\n" + report.markdown());
      if (setting.options().keep()) {
        ReportFiles.write(report, root.resolve("bench/results"));
      }
      return 0;
    } catch (ServerException e) {
      System.err.println("fairway: " + e.getMessage());
      return 1;
    }
  }
}
