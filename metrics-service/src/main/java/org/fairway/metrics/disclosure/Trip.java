package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The cheapest way from a node to every other (Dijkstra); the lower number wins a draw. */
final class Trip {

  private record Stop(int node, long cost) {}

  private final long[] cost;
  private final int[] by;
  private final int[] from;
  private final PriorityQueue<Stop> stops =
      new PriorityQueue<>(Comparator.comparingLong(Stop::cost).thenComparingInt(Stop::node));
  private Stop here;

  Trip(int nodes, int start) {
    cost = new long[nodes];
    by = new int[nodes];
    from = new int[nodes];
    Arrays.fill(cost, Long.MAX_VALUE);
    Arrays.fill(from, -1);
    cost[start] = 0;
    stops.add(new Stop(start, 0));
  }

  /** The nearest node that was not yet looked at; -1 when there is none. */
  int next() {
    do {
      here = stops.poll();
    } while (here != null && here.cost > cost[here.node]);
    return here == null ? -1 : here.node;
  }

  /** A step from the node that is looked at, over a cell. */
  void offer(int cell, int end, long step) {
    if (here.cost + step < cost[end]) {
      cost[end] = here.cost + step;
      by[end] = cell;
      from[end] = here.node;
      stops.add(new Stop(end, cost[end]));
    }
  }

  /** The cells of the way; none when there is no way. */
  List<Integer> cellsTo(int goal) {
    List<Integer> cells = new ArrayList<>();
    for (int at = goal; from[at] >= 0; at = from[at]) {
      cells.add(by[at]);
    }
    return cells;
  }
}
