package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Freedom of moves each of which is in one or two sums, such as those of a table with totals of its
 * lines and columns, or of one whose columns make up coarser ones. Such sums are the nodes of a
 * network and the moves its pipes: a count can move by what can flow around it. Exact, in whole
 * numbers, by augmenting paths from the truth (Ford and Fulkerson). What a sum only tells of other
 * moves is read off the flows: that may be more than is found, and never less.
 */
final class Network implements Freedom {

  private final Moves moves;
  private final Effort effort;
  private final Map<Integer, Told> told;

  /** The node at which more in a pipe is more, and the one at which it is less. */
  private final int[] plus;

  private final int[] minus;
  private final long[] above;
  private final long[] below;
  private final int[][] pipesOf;

  /** How far each move was seen to go in one flow or another: each is a table that may be. */
  private final long[] most;

  private final long[] least;

  private Network(Moves all, Moves bound, int[] sides, Map<Integer, Told> told, Effort effort) {
    int size = all.size();
    this.moves = all;
    this.effort = effort;
    this.told = told;
    plus = new int[size];
    minus = new int[size];
    above = all.above.clone();
    below = all.below.clone();
    most = new long[size];
    least = new long[size];
    Arrays.fill(plus, sides.length);
    Arrays.fill(minus, sides.length);
    for (int pipe = 0; pipe < size; pipe++) {
      for (int at = 0; at < bound.sumsOf[pipe].length; at++) {
        int sum = bound.sumsOf[pipe][at];
        int[] end = bound.factorsOf[pipe][at] * sides[sum] > 0 ? plus : minus;
        end[pipe] = sum;
      }
    }
    pipesOf = pipesOf(sides.length + 1);
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

  /** The network of these moves, unless they are not one. */
  static Optional<Freedom> of(Moves moves, Effort effort) {
    return Sides.of(moves).map(sides -> new Network(moves, moves, sides, Map.of(), effort));
  }

  /** The network of what is left without sums that only tell what others add up to. */
  static Optional<Freedom> without(Map<Integer, Told> told, Moves moves, Effort effort) {
    boolean[] telling = new boolean[moves.sums.length];
    told.values().forEach(one -> telling[one.sum()] = true);
    Moves bound =
        moves.boundBy(IntStream.range(0, telling.length).filter(sum -> !telling[sum]).toArray());
    return Sides.of(bound).map(sides -> new Network(moves, bound, sides, told, effort));
  }

  @Override
  public long more(int move, long enough) {
    return far(move, 1, enough);
  }

  @Override
  public long less(int move, long enough) {
    return far(move, -1, enough);
  }

  private long far(int move, int direction, long enough) {
    Told sum = told.get(move);
    if (sum == null) {
      push(move, direction, enough);
    } else {
      for (int at = 0; at < moves.sums[sum.sum()].length; at++) {
        int part = moves.sums[sum.sum()][at];
        if (part != move && seen(move, direction) < enough) {
          int turn = -moves.factorsOf[move][0] * moves.factors[sum.sum()][at];
          push(part, direction * turn, enough);
        }
      }
    }
    return Math.min(enough, seen(move, direction));
  }

  @Override
  public long moreAtMost(int move, long enough) {
    return atMost(move, 1, enough);
  }

  @Override
  public long lessAtMost(int move, long enough) {
    return atMost(move, -1, enough);
  }

  /** What is told goes no further than all parts of its sum together, each by itself. */
  private long atMost(int move, int direction, long enough) {
    Told sum = told.get(move);
    if (sum == null) {
      return far(move, direction, enough);
    }
    long all = 0;
    for (int at = 0; at < moves.sums[sum.sum()].length; at++) {
      int part = moves.sums[sum.sum()][at];
      if (part != move) {
        int turn = -moves.factorsOf[move][0] * moves.factors[sum.sum()][at];
        all += far(part, direction * turn, enough);
      }
    }
    return Math.min(enough, all);
  }

  private long seen(int move, int direction) {
    return direction > 0 ? most[move] : -least[move];
  }

  /** Lets flow around what goes through a pipe, up to what is enough. */
  private void push(int pipe, int direction, long enough) {
    long[] rooms = direction > 0 ? above : below;
    if (!effort.isSpent() && seen(pipe, direction) < Math.min(enough, rooms[pipe])) {
      long room = Math.min(enough, rooms[pipe]);
      long[] up = above.clone();
      long flow =
          direction > 0
              ? flow(plus[pipe], minus[pipe], pipe, room, up)
              : flow(minus[pipe], plus[pipe], pipe, room, up);
      up[pipe] = above[pipe] - direction * flow;
      remember(up);
      if (flow < room) {
        rooms[pipe] = flow;
      }
    }
  }

  /** How much can flow from one node to the other without the pipe; {@code up} is what is left. */
  private long flow(int from, int to, int without, long enough, long[] up) {
    if (from == to) {
      return enough;
    }
    long[] down = below.clone();
    up[without] = 0;
    down[without] = 0;
    long flow = 0;
    while (flow < enough && !effort.isSpent()) {
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
    return flow;
  }

  private void remember(long[] up) {
    long[] moved = new long[up.length];
    effort.spend(moved.length);
    for (int pipe = 0; pipe < up.length; pipe++) {
      moved[pipe] = above[pipe] - up[pipe];
    }
    told.values().forEach(sum -> moved[sum.move()] = sum.moved(moves, moved));
    for (int move = 0; move < moved.length; move++) {
      most[move] = Math.max(most[move], moved[move]);
      least[move] = Math.min(least[move], moved[move]);
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
      effort.spend(pipesOf[node].length);
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
