package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final int outside;
  private final int[] lonely;

  Choice(Grid grid, Sight sight) {
    this.grid = grid;
    this.sight = sight;
    this.outside = grid.sums.length;
    this.lonely =
        IntStream.range(0, grid.size()).filter(cell -> grid.sumsOf[cell].length == 1).toArray();
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

  /** Units to hide for a count; empty when nothing is left that would help. */
  Set<Integer> forCell(int exposed) {
    Set<Integer> trip = trip(exposed);
    if (!trip.isEmpty()) {
      return trip;
    }
    return cheapest(IntStream.of(grid.sumsOf[exposed]))
        .or(() -> own(exposed))
        .or(() -> cheapest(reachable(exposed).stream().mapToInt(sum -> sum)))
        .map(Set::of)
        .orElse(Set.of());
  }

  private Optional<Integer> own(int exposed) {
    return Optional.of(grid.unitOf[exposed]).filter(sight::canHide);
  }

  private Optional<Integer> cheapest(IntStream sums) {
    return sums.flatMap(sum -> Arrays.stream(grid.sums[sum]))
        .filter(cell -> grid.counts[cell] > 0)
        .map(cell -> grid.unitOf[cell])
        .distinct()
        .filter(sight::canHide)
        .boxed()
        .min(Comparator.<Integer>comparingLong(unit -> costs[unit]).thenComparing(unit -> unit));
  }

  /** Sums that can be reached from a count over counts that the reader does not know. */
  private Set<Integer> reachable(int exposed) {
    Set<Integer> seen = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    IntStream.of(grid.sumsOf[exposed]).forEach(next::add);
    while (!next.isEmpty()) {
      int sum = next.remove();
      if (seen.add(sum)) {
        Arrays.stream(grid.sums[sum])
            .filter(sight::isOpen)
            .flatMap(cell -> Arrays.stream(grid.sumsOf[cell]))
            .forEach(next::add);
      }
    }
    return seen;
  }

  /**
   * From one sum of the count to another, or to the outside when it has one only. Counts of one sum
   * lead from it to the outside and back.
   */
  private Set<Integer> trip(int exposed) {
    int[] ends = ends(exposed);
    Trip trip = new Trip(outside + 1, ends[0]);
    for (int node = trip.next(); node >= 0; node = trip.next()) {
      for (int cell : node == outside ? lonely : grid.sums[node]) {
        long step = cell == exposed ? -1 : step(cell);
        if (step >= 0) {
          for (int end : ends(cell)) {
            trip.offer(cell, end, step);
          }
        }
      }
    }
    Set<Integer> units = new LinkedHashSet<>();
    for (int cell : trip.cellsTo(ends[1])) {
      if (!sight.isOpen(cell)) {
        units.add(grid.unitOf[cell]);
      }
    }
    return units;
  }

  private int[] ends(int cell) {
    int[] sums = grid.sumsOf[cell];
    return sums.length == 1 ? new int[] {sums[0], outside} : sums;
  }

  /** Nothing for what the reader does not know as it is; -1 for what cannot be used. */
  private long step(int cell) {
    if (sight.isOpen(cell)) {
      return 0;
    }
    boolean usable = grid.counts[cell] > 0 && sight.canHide(grid.unitOf[cell]);
    return usable ? costs[grid.unitOf[cell]] : -1;
  }
}
