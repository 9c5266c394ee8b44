package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What flows in a network, from the truth on, by one round trip after the other (Ford and
 * Fulkerson): at every moment a table that may be, within all bounds and ties. Without ties as much
 * flows as can; with them it may be less, for not everything is tried to make way.
 */
final class Flow {

  /** So many flows are tried to make way for another. */
  private static final int WAYS = 40;

  /** A flow that makes way may need another that does: of one time, of the next, of the last. */
  private static final int DEPTH = 3;

  /** A pipe and which way something more flows in it. */
  private record Step(int pipe, int way) {}

  private final Pipes pipes;
  private final Effort effort;
  private final long[] moved;

  /** Pipes around which something is let flow at the moment: nothing else may go through them. */
  private final BitSet turning = new BitSet();

  /** What would take back what is wanted. */
  private final Set<Step> against = new HashSet<>();

  private int ways = WAYS;

  Flow(Pipes pipes, Effort effort) {
    this.pipes = pipes;
    this.effort = effort;
    moved = new long[pipes.moves.size()];
  }

  /** By how much each move is more than in truth; what sums tell is left out unless it ties. */
  long[] moved() {
    return moved;
  }

  /** Lets flow what a sum tells, none of its parts against another. */
  void turn(Told told, int way, long enough) {
    int[] sum = pipes.moves.sums[told.sum()];
    for (int at = 0; at < sum.length; at++) {
      if (sum[at] != told.move()) {
        against.add(new Step(sum[at], -way * Integer.signum(told.by(pipes.moves, at))));
      }
    }
    long done = 0;
    for (int at = 0; at < sum.length && done < enough; at++) {
      if (sum[at] != told.move()) {
        int by = told.by(pipes.moves, at);
        done += turn(sum[at], way * Integer.signum(by), enough - done) * Math.abs(by);
      }
    }
  }

  /** Lets flow around what goes through a pipe, up to what is enough; answers how much it was. */
  long turn(int pipe, int way, long enough) {
    turning.set(pipe);
    long most = Math.min(enough, room(pipe, way));
    Set<Step> blocked = new HashSet<>(against);
    long done = 0;
    boolean open = true;
    while (open && done < most && !effort.isSpent()) {
      List<Step> trip = trip(new Step(pipe, way), blocked);
      long amount = amount(trip, most - done);
      trip.forEach(step -> move(step, amount));
      done += amount;
      open = amount > 0 || (!trip.isEmpty() && isCleared(trip, most - done, blocked));
    }
    turning.clear(pipe);
    return done;
  }

  private long room(int move, int way) {
    return way == Freedom.MORE
        ? pipes.moves.above[move] - moved[move]
        : pipes.moves.below[move] + moved[move];
  }

  private void move(Step step, long amount) {
    moved[step.pipe] += step.way * amount;
    for (int i = 0; i < pipes.tiesOf[step.pipe].length; i++) {
      moved[pipes.tiesOf[step.pipe][i].move()] += amount * step.way * pipes.byOf[step.pipe][i];
    }
  }

  /** A round trip that no tie hinders at a single step, else one that none but ties hinder. */
  private List<Step> trip(Step start, Set<Step> blocked) {
    List<Step> free = trip(start, blocked, pipes.isTied());
    return free.isEmpty() && pipes.isTied() ? trip(start, blocked, false) : free;
  }

  private List<Step> trip(Step start, Set<Step> blocked, boolean heedsTies) {
    boolean more = start.way == Freedom.MORE;
    int from = more ? pipes.plus[start.pipe] : pipes.minus[start.pipe];
    int to = more ? pipes.minus[start.pipe] : pipes.plus[start.pipe];
    List<Step> trip = new ArrayList<>(List.of(start));
    int[] came = from == to ? new int[0] : came(from, to, blocked, heedsTies);
    for (int at = to; at != from; ) {
      if (came[at] < 0) {
        return List.of();
      }
      int before = pipes.end(came[at], at);
      trip.add(new Step(came[at], pipes.way(came[at], before)));
      at = before;
    }
    return trip;
  }

  /** For each node the pipe by which it was reached first; -1 when it was not. */
  private int[] came(int from, int to, Set<Step> blocked, boolean heedsTies) {
    int[] came = new int[pipes.nodes()];
    Arrays.fill(came, -1);
    int[] next = new int[came.length];
    next[0] = from;
    int count = 1;
    for (int i = 0; i < count && came[to] < 0; i++) {
      int node = next[i];
      effort.spend(pipes.ofNode[node].length);
      for (int pipe : pipes.ofNode[node]) {
        int end = pipes.end(pipe, node);
        if (end != from && came[end] < 0 && leads(pipe, node, blocked, heedsTies)) {
          came[end] = pipe;
          next[count++] = end;
        }
      }
    }
    return came;
  }

  private boolean leads(int pipe, int node, Set<Step> blocked, boolean heedsTies) {
    int way = pipes.way(pipe, node);
    return room(pipe, way) > 0
        && !turning.get(pipe)
        && (blocked.isEmpty() || !blocked.contains(new Step(pipe, way)))
        && !(heedsTies && isTied(pipe, way));
  }

  private boolean isTied(int pipe, int way) {
    for (int i = 0; i < pipes.tiesOf[pipe].length; i++) {
      if (isFull(pipes.tiesOf[pipe][i], pipes.byOf[pipe][i] * way)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFull(Told tie, int by) {
    return by != 0 && room(tie.move(), Integer.signum(by)) < Math.abs(by);
  }

  /** How much can go round; of no trip nothing. */
  private long amount(List<Step> trip, long most) {
    long amount = trip.isEmpty() ? 0 : most;
    for (Step step : trip) {
      amount = Math.min(amount, room(step.pipe, step.way));
    }
    for (Map.Entry<Told, Integer> tie : pulled(trip).entrySet()) {
      int by = tie.getValue();
      if (by != 0) {
        amount = Math.min(amount, room(tie.getKey().move(), Integer.signum(by)) / Math.abs(by));
      }
    }
    return amount;
  }

  /** By how much a trip moves each tie. */
  private Map<Told, Integer> pulled(List<Step> trip) {
    Map<Told, Integer> pulled = new LinkedHashMap<>();
    for (Step step : trip) {
      for (int i = 0; i < pipes.tiesOf[step.pipe].length; i++) {
        pulled.merge(pipes.tiesOf[step.pipe][i], pipes.byOf[step.pipe][i] * step.way, Integer::sum);
      }
    }
    return pulled;
  }

  /** Whether way was made, or at least another trip is to be found. */
  private boolean isCleared(List<Step> trip, long wanted, Set<Step> blocked) {
    for (Map.Entry<Told, Integer> tie : pulled(trip).entrySet()) {
      if (isFull(tie.getKey(), tie.getValue())) {
        return isLoosened(tie.getKey(), -Integer.signum(tie.getValue()), wanted)
            || isBlocked(trip, tie.getKey(), blocked);
      }
    }
    return false;
  }

  private boolean isLoosened(Told tie, int way, long wanted) {
    int[] sum = pipes.moves.sums[tie.sum()];
    for (int at = 0; at < sum.length && turning.cardinality() < DEPTH; at++) {
      if (sum[at] != tie.move() && !turning.get(sum[at]) && ways-- > 0) {
        if (turn(sum[at], way * Integer.signum(tie.by(pipes.moves, at)), wanted) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether something was blocked that was not before, and is not what all this is about. */
  private boolean isBlocked(List<Step> trip, Told tie, Set<Step> blocked) {
    return trip.stream()
        .skip(1)
        .filter(step -> Arrays.asList(pipes.tiesOf[step.pipe]).contains(tie))
        .map(blocked::add)
        .reduce(false, Boolean::logicalOr);
  }
}
