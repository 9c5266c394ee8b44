package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Freedom of counts each of which is in one or two sums, such as those of a table with totals of
 * its lines and columns, or of one whose columns make up coarser ones. Such sums are the nodes of a
 * network and the counts its pipes: a count can move by what can flow around it. Exact, in whole
 * numbers, by augmenting paths from the truth (Ford and Fulkerson).
 */
final class Network implements Freedom {

  private final Map<Integer, Integer> pipes = new HashMap<>();

  /** The node at which more in a pipe is more, and the one at which it is less. */
  private final int[] plus;

  private final int[] minus;
  private final long[] above;
  private final long[] below;
  private final int[][] pipesOf;

  /** How far each pipe was seen to move in one flow or another: each is a table that may be. */
  private final long[] most;

  private final long[] least;

  private Network(Grid grid, Sight sight, Island island, Map<Integer, Integer> sides) {
    int size = island.cells().size();
    plus = new int[size];
    minus = new int[size];
    above = new long[size];
    below = new long[size];
    most = new long[size];
    least = new long[size];
    Set<Integer> sums = island.sums();
    Map<Integer, Integer> nodes = new HashMap<>();
    sums.forEach(sum -> nodes.put(sum, nodes.size()));
    for (int cell : island.cells()) {
      int pipe = pipes.size();
      pipes.put(cell, pipe);
      Arrays.fill(plus, pipe, pipe + 1, sums.size());
      Arrays.fill(minus, pipe, pipe + 1, sums.size());
      for (int sum : island.sumsOf(grid, cell)) {
        int[] end = grid.sign(sum, cell) * sides.get(sum) > 0 ? plus : minus;
        end[pipe] = nodes.get(sum);
      }
      above[pipe] = sight.high(cell) - grid.counts[cell];
      below[pipe] = grid.counts[cell] - sight.low(cell);
    }
    pipesOf = pipesOf(sums.size() + 1);
  }

  private int[][] pipesOf(int nodes) {
    List<List<Integer>> of = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      of.add(new ArrayList<>());
    }
    for (int pipe = 0; pipe < plus.length; pipe++) {
      of.get(plus[pipe]).add(pipe);
      of.get(minus[pipe]).add(pipe);
    }
    return of.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
  }

  /** The network of an island, unless it is not one. */
  static Optional<Network> of(Grid grid, Sight sight, Island island) {
    return Sides.of(grid, island).map(sides -> new Network(grid, sight, island, sides));
  }

  @Override
  public long more(int cell, long enough) {
    int pipe = pipes.get(cell);
    long room = Math.min(enough, above[pipe]);
    return most[pipe] >= room ? room : flow(plus[pipe], minus[pipe], pipe, room);
  }

  @Override
  public long less(int cell, long enough) {
    int pipe = pipes.get(cell);
    long room = Math.min(enough, below[pipe]);
    return -least[pipe] >= room ? room : flow(minus[pipe], plus[pipe], pipe, room);
  }

  /** How much can flow from one node to the other without the pipe, up to what is enough. */
  private long flow(int from, int to, int without, long enough) {
    long[] up = above.clone();
    long[] down = below.clone();
    up[without] = 0;
    down[without] = 0;
    long flow = 0;
    while (flow < enough) {
      int[] came = path(from, to, up, down);
      if (came[to] < 0) {
        break;
      }
      long amount = enough - flow;
      for (int at = to; at != from; at = origin(came[at], at)) {
        amount = Math.min(amount, plus[came[at]] == at ? up[came[at]] : down[came[at]]);
      }
      for (int at = to; at != from; at = origin(came[at], at)) {
        long sign = plus[came[at]] == at ? amount : -amount;
        up[came[at]] -= sign;
        down[came[at]] += sign;
      }
      flow += amount;
    }
    up[without] = above[without];
    remember(up);
    return flow;
  }

  private void remember(long[] up) {
    for (int pipe = 0; pipe < up.length; pipe++) {
      long moved = above[pipe] - up[pipe];
      most[pipe] = Math.max(most[pipe], moved);
      least[pipe] = Math.min(least[pipe], moved);
    }
  }

  private int origin(int pipe, int end) {
    return plus[pipe] == end ? minus[pipe] : plus[pipe];
  }

  /** For each node the pipe by which it was reached first; -1 when it was not. */
  private int[] path(int from, int to, long[] up, long[] down) {
    int[] came = new int[pipesOf.length];
    Arrays.fill(came, -1);
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && came[to] < 0) {
      int node = next.remove();
      for (int pipe : pipesOf[node]) {
        int end = minus[pipe] == node ? plus[pipe] : minus[pipe];
        long room = minus[pipe] == node ? up[pipe] : down[pipe];
        if (room > 0 && end != from && came[end] < 0) {
          came[end] = pipe;
          next.add(end);
        }
      }
    }
    return came;
  }
}
