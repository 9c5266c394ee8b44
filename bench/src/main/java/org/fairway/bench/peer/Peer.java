package org.fairway.bench.peer;

import java.util.Map;
import org.fairway.bench.measure.Cost;

/** A program that referrals could be kept with instead. */
public enum Peer {
  HAPI(
      "HAPI",
      Map.of(
          Work.CREATE, new Cost(425, 4.0),
          Work.READ, new Cost(1300, Double.NaN),
          Work.WORKLIST, new Cost(80, Double.NaN))),
  DIRECTUS(
      "Directus",
      Map.of(
          Work.CREATE, new Cost(165, 8.3),
          Work.READ, new Cost(272, Double.NaN),
          Work.WORKLIST, new Cost(227, Double.NaN)));

  private final String title;
  private final Map<Work, Cost> earlier;

  Peer(String title, Map<Work, Cost> earlier) {
    this.title = title;
    this.earlier = earlier;
  }

  String title() {
    return title;
  }

  /** Measured earlier on such a machine; see docs/performance.md. */
  Cost earlier(Work work) {
    return earlier.get(work);
  }
}
