package org.fairway.bench.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.HeapLog;
import org.fairway.bench.measure.Memory;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.server.RunningService;

/** The heap that imports need, by size and by how many come at once. */
final class ExtractMemory {
  private static final Goal HEAP = Goal.below(256);

  private final Setting setting;
  private final Analyst analyst;
  private final RunningService metrics;
  private final HeapLog log;

  ExtractMemory(Setting setting, Analyst analyst, RunningService metrics, HeapLog log) {
    this.setting = setting;
    this.analyst = analyst;
    this.metrics = metrics;
    this.log = log;
  }

  /** A packed file of so many people. */
  List<Line> one(int people) {
    ExtractFile file = file(people, 0);
    collect();
    Analyst.Done done = analyst.send(file.open(), "application/gzip");
    file.delete();
    return lines("%,d rows".formatted(people), done.rows() / done.work());
  }

  /** Two packed files of so many people each, of two days, sent at the same moment. */
  List<Line> twoAtOnce(int people) {
    ExtractFile first = file(people, 1);
    ExtractFile second = file(people, 2);
    collect();
    double begin = Used.byThisProcess().wall();
    CompletableFuture<Analyst.Done> beside =
        CompletableFuture.supplyAsync(() -> analyst.send(second.open(), "application/gzip"));
    long rows = analyst.send(first.open(), "application/gzip").rows() + beside.join().rows();
    double took = Used.byThisProcess().wall() - begin;
    first.delete();
    second.delete();
    return lines("2 x %,d rows at once".formatted(people), rows / took);
  }

  private ExtractFile file(int people, int daysBefore) {
    Path path = setting.data().resolve("staff-" + people + "-" + daysBefore + ".csv.gz");
    return ExtractFile.write(
        path, Analyst.ORGANISATION, ExtractFile.DAY.minusDays(daysBefore), people, true);
  }

  private List<Line> lines(String rows, double rate) {
    double before = log.sinceLastLook().used();
    HeapLog.Heap end = collect();
    double used = Math.max(before, end.used());
    double kept = end.kept();
    setting.say("  %s: heap %.0f MB used, %.0f MB kept", rows, used, kept);
    return List.of(
        Line.limited("heap in use, " + rows, used, "MB", HEAP),
        Line.plain("heap kept when it is over, " + rows, kept, "MB"),
        Line.plain(
            "largest resident set so far, " + rows,
            Memory.peak(metrics.pid()).orElse(Double.NaN),
            "MB"),
        Line.plain("rows a second, packed, " + rows, rate, "/s"));
  }

  /** Has everything collected that is not needed; what was there, and what is left. */
  private HeapLog.Heap collect() {
    metrics.collectGarbage();
    return log.sinceLastLook();
  }
}
