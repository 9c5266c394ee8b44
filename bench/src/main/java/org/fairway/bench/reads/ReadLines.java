package org.fairway.bench.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.peer.Peer;
import org.fairway.bench.peer.PeerFigures;
import org.fairway.bench.peer.Work;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** The figures of P2 and P9: beside the peers' first, then many stored beside few. */
final class ReadLines {
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
    PeerFigures reads = sized.peers().get(Work.READ);
    PeerFigures lists = sized.peers().get(Work.WORKLIST);
    return List.of(
        reads.rate("read by id" + beside, read, Peer.HAPI, Goal.atLeast(4)),
        lists.rate("worklist" + beside, list, Peer.HAPI, Goal.atLeast(20)),
        lists.rate("worklist" + beside, list, Peer.DIRECTUS, Goal.atLeast(8)));
  }

  private static List<Line> flat(SizedStock few, SizedStock many) {
    List<Line> lines = new ArrayList<>();
    String beside = stored(many);
    String peer = stored(few).substring(2);
    for (Reading reading : Reading.values()) {
      Cost now = many.reads().get(reading);
      Cost before = few.reads().get(reading);
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
    List<Line> lines = new ArrayList<>();
    sized
        .reads()
        .forEach(
            (reading, cost) ->
                lines.add(Line.plain("CPU, " + reading.title() + stored(sized), cost.cpu(), "ms")));
    sized.peers().values().forEach(figures -> lines.addAll(figures.alone()));
    return lines;
  }

  private static String stored(SizedStock sized) {
    return String.format(Locale.ROOT, ", %,d stored", sized.size());
  }
}
