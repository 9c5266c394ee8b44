package org.fairway.bench.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.peer.Peer;
import org.fairway.bench.peer.PeerFigures;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** The figures of P2 and P9: beside the peers' first, then many stored beside few. */
final class ReadLines {
  private static final Goal FLAT = Goal.atLeast(0.95);
  private static final Goal FLAT_COST = Goal.below(1.1);

  private ReadLines() {}

  static List<Line> of(List<SizedStock> sizes) {
    List<Line> lines = new ArrayList<>();
    SizedStock few = sizes.get(0);
    lines.addAll(peers(few));
    sizes.stream().skip(1).forEach(many -> lines.addAll(flat(few, many)));
    sizes.forEach(sized -> lines.addAll(cpu(sized)));
    few.peers().forEach((reading, figures) -> lines.addAll(figures.alone(reading.title())));
    return lines;
  }

  private static List<Line> peers(SizedStock sized) {
    List<Line> lines = new ArrayList<>();
    lines.add(beside(sized, Reading.BY_ID, Peer.HAPI, 4));
    if (sized
        .peers()
        .get(Reading.BY_ID_OF_MANY)
        .has(Peer.HAPI)) { // no earlier figure is of so many
      lines.add(beside(sized, Reading.BY_ID_OF_MANY, Peer.HAPI, 4));
    }
    lines.add(beside(sized, Reading.WORKLIST, Peer.HAPI, 20));
    lines.add(beside(sized, Reading.WORKLIST, Peer.DIRECTUS, 8));
    return lines;
  }

  private static Line beside(SizedStock sized, Reading reading, Peer peer, int times) {
    double rate = sized.reads().get(reading).rate();
    PeerFigures figures = sized.peers().get(reading);
    return figures.rate(reading.title() + stored(sized), rate, peer, Goal.atLeast(times));
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
    return lines;
  }

  private static String stored(SizedStock sized) {
    return String.format(Locale.ROOT, ", %,d stored", sized.size());
  }
}
