package org.fairway.bench.referral;

import java.util.ArrayList;
import java.util.List;
import org.fairway.bench.measure.Median;
import org.fairway.bench.peer.Peer;
import org.fairway.bench.peer.PeerFigures;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/** P1 beside programs that referrals could be kept with instead. */
final class PeerLines {
  private static final Goal TIMES_HAPI = Goal.atLeast(4);
  private static final Goal TIMES_DIRECTUS = Goal.atLeast(10);
  private static final Goal OF_THE_CPU_OF_HAPI = Goal.below(0.25);

  private PeerLines() {}

  static List<Line> of(List<PeakRound> peaks, int connections, PeerFigures peers) {
    String at = ", " + connections + " connections";
    double rate = Median.of(PeakRound.each(peaks, connections, PeakRound::rate));
    double cpu = Median.of(PeakRound.each(peaks, connections, PeakRound::cpu));
    List<Line> lines = new ArrayList<>();
    lines.add(peers.rate("referrals begun" + at, rate, Peer.HAPI, TIMES_HAPI));
    lines.add(peers.rate("referrals begun" + at, rate, Peer.DIRECTUS, TIMES_DIRECTUS));
    lines.add(peers.cpu("CPU per referral" + at, cpu, Peer.HAPI, OF_THE_CPU_OF_HAPI));
    return lines;
  }
}
