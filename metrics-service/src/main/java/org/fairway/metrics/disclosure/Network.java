package org.fairway.metrics.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Freedom of moves each of which is in one or two sums, such as those of a table with totals of its
 * lines and columns, or of one whose columns make up coarser ones. Such sums are the nodes of a
 * network and the moves its pipes: a count can move by what can flow around it. Exact, in whole
 * numbers. What a sum only tells of other moves is read off the flows, and where it ties them they
 * heed it: then there may be more than is found, and never less.
 */
final class Network implements Freedom {

  private final Moves moves;
  private final Effort effort;
  private final Map<Integer, Told> told;
  private final Pipes pipes;

  /** What bounds the freedom, when this may find less than there is. */
  private final Optional<Freedom> bound;

  /** How far each move was seen to go in one flow or another: each is a table that may be. */
  private final long[] most;

  private final long[] least;

  /** How far it was tried to go. */
  private final long[] triedUp;

  private final long[] triedDown;

  private Network(Pipes pipes, Map<Integer, Told> told, Optional<Freedom> bound, Effort effort) {
    this.moves = pipes.moves;
    this.effort = effort;
    this.told = told;
    this.pipes = pipes;
    this.bound = bound;
    most = new long[moves.size()];
    least = new long[moves.size()];
    triedUp = new long[moves.size()];
    triedDown = new long[moves.size()];
  }

  /** The network of these moves, unless they are not one. */
  static Optional<Network> of(Moves moves, Effort effort) {
    return without(Map.of(), moves, effort);
  }

  /** The network of what is left without sums that tell what others add up to. */
  static Optional<Network> without(Map<Integer, Told> told, Moves moves, Effort effort) {
    Moves nodes = nodes(told, moves);
    List<Told> ties = told.values().stream().filter(Told::ties).toList();
    return Sides.of(nodes)
        .map(
            sides -> {
              Pipes free = new Pipes(moves, nodes, sides, List.of());
              Network untied = new Network(free, told, Optional.empty(), effort);
              Pipes tied = new Pipes(moves, nodes, sides, ties);
              return ties.isEmpty() ? untied : new Network(tied, told, Optional.of(untied), effort);
            });
  }

  /** The same while moves that still are in more than two sums are held where they are. */
  static Optional<Network> holding(Map<Integer, Told> told, Moves moves, Effort effort) {
    Moves nodes = nodes(told, moves);
    Moves held = moves.without(move -> nodes.sumsOf[move].length > 2);
    List<Told> ties = told.values().stream().filter(Told::ties).toList();
    Moves left = nodes(told, held);
    return Sides.of(left)
        .map(sides -> new Pipes(held, left, sides, ties))
        .map(pipes -> new Network(pipes, told, Optional.of(new Bounds(moves)), effort));
  }

  private static Moves nodes(Map<Integer, Told> told, Moves moves) {
    boolean[] telling = new boolean[moves.sums.length];
    told.values().forEach(one -> telling[one.sum()] = true);
    return moves.boundBy(IntStream.range(0, telling.length).filter(sum -> !telling[sum]).toArray());
  }

  /** Whether all is found that there is, but of what sums tell. */
  boolean isExact() {
    return bound.isEmpty();
  }

  /** What each may move by itself. */
  private record Bounds(Moves moves) implements Freedom {
    @Override
    public long far(int move, int way, long enough) {
      return Math.min(enough, way == MORE ? moves.above[move] : moves.below[move]);
    }
  }

  @Override
  public long far(int move, int way, long enough) {
    long[] tried = way == MORE ? triedUp : triedDown;
    long room = Math.min(enough, way == MORE ? moves.above[move] : moves.below[move]);
    if (!effort.isSpent() && Math.max(seen(move, way), tried[move]) < room) {
      tried[move] = room;
      Flow flow = new Flow(pipes, effort);
      if (told.containsKey(move)) {
        flow.turn(told.get(move), way, room);
      } else {
        flow.turn(move, way, room);
      }
      remember(flow.moved());
    }
    return Math.min(enough, seen(move, way));
  }

  /** What is told goes no further than all parts of its sum together, each by itself. */
  @Override
  public long farAtMost(int move, int way, long enough) {
    if (bound.isPresent()) {
      return bound.get().farAtMost(move, way, enough);
    }
    Told sum = told.get(move);
    if (sum == null) {
      return far(move, way, enough);
    }
    long all = 0;
    for (int at = 0; at < moves.sums[sum.sum()].length; at++) {
      if (moves.sums[sum.sum()][at] != move) {
        int by = sum.by(moves, at);
        int along = way * Integer.signum(by);
        all += Math.abs(by) * far(moves.sums[sum.sum()][at], along, enough);
      }
    }
    return Math.min(enough, all);
  }

  private long seen(int move, int way) {
    return way == MORE ? most[move] : -least[move];
  }

  private void remember(long[] moved) {
    effort.spend(moved.length);
    told.values().forEach(sum -> moved[sum.move()] = sum.moved(moves, moved));
    for (int move = 0; move < moved.length; move++) {
      most[move] = Math.max(most[move], moved[move]);
      least[move] = Math.min(least[move], moved[move]);
    }
  }
}
