package org.fairway.metrics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Set<Integer> trip = trip(exposed);
    if (touched || !trip.isEmpty()) {
      return trip;
    }
    return nearest(exposed).map(Set::of).orElse(Set.of());
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
  private Set<Integer> trip(int exposed) {
    int start = frame.moveOf(exposed);
    Set<Integer> units = new LinkedHashSet<>(closed(start));
    int[] ends = ends(start);
    if (ends.length > 0) {
      Trip trip = new Trip(outside + 1, ends[0]);
      for (int node = trip.next(); node >= 0; node = trip.next()) {
        int[] leading = node == outside ? lonely : frame.sums.get(node);
        effort.spend(leading.length);
        for (int move : leading) {
          long step = move == start ? -1 : step(move);
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

  /** Units that must be hidden for a move. */
  private List<Integer> closed(int move) {
    return frame.cells.get(move).stream()
        .filter(cell -> !sight.isOpen(cell))
        .map(cell -> grid.unitOf[cell])
        .distinct()
        .toList();
  }

  /** Nothing for what the reader does not know as it is; -1 for what cannot be used. */
  private long step(int move) {
    List<Integer> closed = closed(move);
    if (closed.isEmpty()) {
      return 0;
    }
    boolean some = frame.cells.get(move).stream().anyMatch(cell -> grid.counts[cell] > 0);
    return some && closed.stream().allMatch(sight::canHide)
        ? closed.stream().mapToLong(unit -> costs[unit]).sum()
        : -1;
  }
}
