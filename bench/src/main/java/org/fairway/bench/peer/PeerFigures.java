package org.fairway.bench.peer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;

/**
 * What peers came to at a kind of work: in this run, and of those that did not run in it, earlier.
 *
 * @param measured medians of this run
 */
public record PeerFigures(Work work, Map<Peer, Cost> measured) {
  /** On such a machine; see docs/performance.md. */
  private static final Map<Peer, Map<Work, Cost>> EARLIER =
      Map.of(
          Peer.HAPI,
          Map.of(
              Work.CREATE, new Cost(425, 4.0),
              Work.READ, new Cost(1300, Double.NaN),
              Work.WORKLIST, new Cost(80, Double.NaN)),
          Peer.DIRECTUS,
          Map.of(
              Work.CREATE, new Cost(165, 8.3),
              Work.READ, new Cost(272, Double.NaN),
              Work.WORKLIST, new Cost(227, Double.NaN)));

  static PeerFigures medians(Work work, Map<Peer, List<Cost>> rounds) {
    Map<Peer, Cost> medians = new EnumMap<>(Peer.class);
    rounds.forEach((peer, costs) -> medians.put(peer, Cost.median(costs)));
    return new PeerFigures(work, medians);
  }

  /** Whether the peer was measured in this run. */
  public boolean has(Peer peer) {
    return measured.containsKey(peer);
  }

  /** The product's rate beside the peer's. */
  public Line rate(String what, double rate, Peer peer, Goal goal) {
    return Line.compared(what, rate, "/s", title(peer), cost(peer).rate(), goal);
  }

  /** The product's CPU beside the peer's. */
  public Line cpu(String what, double cpu, Peer peer, Goal goal) {
    return Line.compared(what, cpu, "ms", title(peer), cost(peer).cpu(), goal);
  }

  /** What the peers that ran came to, for themselves. */
  public List<Line> alone(String what) {
    List<Line> lines = new ArrayList<>();
    measured.forEach(
        (peer, cost) -> {
          String title = peer.title() + ", " + what;
          lines.add(Line.plain(title, cost.rate(), "/s"));
          lines.add(Line.plain("CPU of " + title, cost.cpu(), "ms"));
        });
    return lines;
  }

  private String title(Peer peer) {
    return has(peer) ? peer.title() : peer.title() + ", earlier";
  }

  private Cost cost(Peer peer) {
    return measured.getOrDefault(peer, EARLIER.get(peer).get(work));
  }
}
