package org.fairway.metrics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Chooses what to hide further, so that a count which the reader comes too close to may move: a
 * round trip from sum to sum, back to where it began, that costs least. A unit costs the size of
 * its counts, roughly: sizes are taken in steps of powers of two, so that the choice itself tells
 * the reader little of what was chosen.
 */
final class Choice {

  private final Grid grid;
  private final Sight sight;
  private final long[] costs;
  private final Frame frame;
  private final Effort effort;
  private final int outside;
  private final int[] lonely;

  Choice(Grid grid, Sight sight, Frame frame, Effort effort) {
    this.grid = grid;
    this.sight = sight;
    this.frame = frame;
    this.effort = effort;
    this.outside = frame.sums.size();
    this.lonely =
        IntStream.range(0, frame.sumsOf.size())
            .filter(move -> frame.sumsOf.get(move).length == 1)
            .toArray();
    this.costs = new long[grid.units.length];
    for (int unit = 0; unit < costs.length; unit++) {
      long size = Arrays.stream(grid.units[unit]).mapToLong(cell -> grid.counts[cell]).sum();
      costs[unit] = Long.highestOneBit(Math.max(1, 2 * size - 1));
    }
  }

  /** What it costs to hide a unit. */
  long cost(int unit) {
    return costs[unit];
  }

  /** Whether a count cannot move whatever is hidden. */
  boolean isInVain(int exposed) {
    return frame.moveOf(exposed) < 0;
  }

  /**
   * Units to hide for a count; empty when nothing is left that would help.
   *
   * @param touched whether more was just hidden in its sums: then only a trip is of use
   */
  Set<Integer> forCell(int exposed, boolean touched) {
    Set<Integer> trip = trip(exposed, any -> true);
    if (touched || !trip.isEmpty()) {
      return trip;
    }
    // There is one already, so it is too narrow.
    Set<Integer> wide = trip(exposed, this::isWide);
    if (!wide.isEmpty()) {
      return wide;
    }
    return cheapest(ties(exposed)).or(() -> nearest(exposed)).map(Set::of).orElse(Set.of());
  }

  /** Sums by which a count, or what moves with it, is held by counts that it is no part of. */
  private int[] ties(int exposed) {
    return frame.cells.get(frame.moveOf(exposed)).stream()
        .flatMapToInt(cell -> IntStream.of(grid.sumsOf[cell]))
        .filter(
            sum -> IntStream.of(grid.sums[sum]).anyMatch(cell -> grid.roles[cell] == Role.SLACK))
        .distinct()
        .toArray();
  }

  /** The cheapest unit of the nearest sums that can be reached over counts not known. */
  private Optional<Integer> nearest(int exposed) {
    int[] sums = grid.sumsOf[exposed];
    Optional<Integer> found = cheapest(sums).or(() -> own(exposed));
    BitSet seen = new BitSet();
    while (found.isEmpty() && sums.length > 0) {
      IntStream.of(sums).forEach(seen::set);
      sums = next(sums, seen);
      found = cheapest(sums);
    }
    return found;
  }

  private int[] next(int[] sums, BitSet seen) {
    return IntStream.of(sums)
        .flatMap(sum -> IntStream.of(grid.sums[sum]))
        .filter(sight::isOpen)
        .flatMap(cell -> IntStream.of(grid.sumsOf[cell]))
        .filter(sum -> !seen.get(sum))
        .distinct()
        .toArray();
  }

  private Optional<Integer> own(int exposed) {
    return Optional.of(grid.unitOf[exposed]).filter(this::isOfUse);
  }

  private Optional<Integer> cheapest(int[] sums) {
    return IntStream.of(sums)
        .peek(sum -> effort.spend(grid.sums[sum].length))
        .flatMap(sum -> Arrays.stream(grid.sums[sum]))
        .filter(cell -> grid.counts[cell] > 0)
        .map(cell -> grid.unitOf[cell])
        .distinct()
        .filter(this::isOfUse)
        .boxed()
        .min(Comparator.<Integer>comparingLong(unit -> costs[unit]).thenComparing(unit -> unit));
  }

  /** What could not move when hidden would be told all the same. */
  private boolean isOfUse(int unit) {
    return sight.canHide(unit)
        && IntStream.of(grid.units[unit])
            .allMatch(cell -> grid.counts[cell] == 0 || frame.moveOf(cell) >= 0);
  }

  /**
   * From one sum of the count to another, or to the outside when it has one only. Counts of one sum
   * lead from it to the outside and back. What moves with the count goes too.
   */
  private Set<Integer> trip(int exposed, IntPredicate passes) {
    int start = frame.moveOf(exposed);
    Set<Integer> units = new LinkedHashSet<>(closed(start));
    int[] ends = ends(start);
    if (ends.length > 0) {
      Trip trip = new Trip(outside + 1, ends[0]);
      for (int node = trip.next(); node >= 0; node = trip.next()) {
        int[] leading = node == outside ? lonely : frame.sums.get(node);
        effort.spend(leading.length);
        for (int move : leading) {
          long step = move != start && passes.test(move) ? step(move) : -1;
          if (step >= 0) {
            for (int end : ends(move)) {
              trip.offer(move, end, step);
            }
          }
        }
      }
      trip.cellsTo(ends[1]).forEach(move -> units.addAll(closed(move)));
    }
    return units;
  }

  private int[] ends(int move) {
    int[] sums = frame.sumsOf.get(move);
    return sums.length == 1 ? new int[] {sums[0], outside} : sums;
  }

  /** Whether it could be as much less as is to be kept from the reader. */
  private boolean isWide(int move) {
    effort.spend(frame.cells.get(move).size());
    for (int cell : frame.cells.get(move)) {
      if (sight.isOpen(cell) && grid.counts[cell] - sight.low(cell) < sight.threshold()) {
        return false;
      }
    }
    return true;
  }

  /** Units that must be hidden for a move. */
  private Set<Integer> closed(int move) {
    effort.spend(frame.cells.get(move).size());
    Set<Integer> closed = new LinkedHashSet<>();
    for (int cell : frame.cells.get(move)) {
      if (!sight.isOpen(cell)) {
        closed.add(grid.unitOf[cell]);
      }
    }
    return closed;
  }

  /** Nothing for what the reader does not know as it is; -1 for what cannot be used. */
  private long step(int move) {
    long cost = 0;
    for (int unit : closed(move)) {
      if (!sight.canHide(unit)) {
        return -1;
      }
      cost += costs[unit];
    }
    boolean some = frame.cells.get(move).stream().anyMatch(cell -> grid.counts[cell] > 0);
    return cost == 0 || some ? cost : -1;
  }
}
