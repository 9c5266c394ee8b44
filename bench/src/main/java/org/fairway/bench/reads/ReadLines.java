package org.fairway.bench.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** The figures of P2 and P9: beside the peers' first, then many stored beside few. */
final class ReadLines {
  /** Measured earlier on such a machine; see docs/performance.md. */
  private static final double HAPI_READ = 1300;

  private static final double HAPI_WORKLIST = 80;
  private static final double DIRECTUS_WORKLIST = 227;
  private static final Goal FLAT = Goal.atLeast(0.95);
  private static final Goal FLAT_COST = Goal.below(1.1);

  private ReadLines() {}

  static List<Line> of(List<SizedStock> sizes) {
    List<Line> lines = new ArrayList<>();
    sizes.forEach(sized -> lines.addAll(peers(sized)));
    SizedStock few = sizes.get(0);
    sizes.stream().skip(1).forEach(many -> lines.addAll(flat(few, many)));
    sizes.forEach(sized -> lines.addAll(cpu(sized)));
    return lines;
  }

  private static List<Line> peers(SizedStock sized) {
    double read = sized.reads().get(Reading.BY_ID).rate();
    double list = sized.reads().get(Reading.WORKLIST).rate();
    String beside = stored(sized);
    return List.of(
        Line.compared("read by id" + beside, read, "/s", "HAPI", HAPI_READ, Goal.atLeast(4)),
        Line.compared("worklist" + beside, list, "/s", "HAPI", HAPI_WORKLIST, Goal.atLeast(20)),
        Line.compared(
            "worklist" + beside, list, "/s", "Directus", DIRECTUS_WORKLIST, Goal.atLeast(8)));
  }

  private static List<Line> flat(SizedStock few, SizedStock many) {
    List<Line> lines = new ArrayList<>();
    String beside = stored(many);
    String peer = stored(few).substring(2);
    for (Reading reading : Reading.values()) {
      ReadRound now = many.reads().get(reading);
      ReadRound before = few.reads().get(reading);
      lines.add(
          Line.compared(reading.title() + beside, now.rate(), "/s", peer, before.rate(), FLAT));
    }
    double rate = many.begun().rate();
    double cpu = many.begun().cpu();
    lines.add(
        Line.compared("referrals begun" + beside, rate, "/s", peer, few.begun().rate(), FLAT));
    lines.add(
        Line.compared(
            "CPU per referral begun" + beside, cpu, "ms", peer, few.begun().cpu(), FLAT_COST));
    lines.add(
        Line.compared(
            "CPU per person entered and compared" + beside,
            many.enteredCpu(),
            "ms",
            peer,
            few.enteredCpu(),
            FLAT_COST));
    return lines;
  }

  private static List<Line> cpu(SizedStock sized) {
    return sized.reads().entrySet().stream()
        .map(
            read ->
                Line.plain(
                    "CPU, " + read.getKey().title() + stored(sized), read.getValue().cpu(), "ms"))
        .toList();
  }

  private static String stored(SizedStock sized) {
    return String.format(Locale.ROOT, ", %,d stored", sized.size());
  }
}
