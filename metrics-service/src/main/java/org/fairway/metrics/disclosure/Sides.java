package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each sum of an island a side, 1 or -1, so that each count in two sums adds on one side and
 * takes away on the other: then the sums are a network.
 */
final class Sides {

  private Sides() {}

  /** Sum to side; empty when a count is in three sums or the sides cannot be given. */
  static Optional<Map<Integer, Integer>> of(Grid grid, Island island) {
    Map<Integer, Map<Integer, Integer>> neighbours = new HashMap<>();
    for (int cell : island.cells()) {
      int[] sums = island.sumsOf(grid, cell);
      if (sums.length > 2) {
        return Optional.empty();
      }
      if (sums.length == 2) {
        int change = -grid.sign(sums[0], cell) * grid.sign(sums[1], cell);
        Integer old = neighbours(neighbours, sums[0]).put(sums[1], change);
        neighbours(neighbours, sums[1]).put(sums[0], change);
        if (old != null && old != change) {
          return Optional.empty();
        }
      }
    }
    return colour(island, neighbours);
  }

  private static Map<Integer, Integer> neighbours(Map<Integer, Map<Integer, Integer>> all, int of) {
    return all.computeIfAbsent(of, any -> new HashMap<>());
  }

  private static Optional<Map<Integer, Integer>> colour(
      Island island, Map<Integer, Map<Integer, Integer>> neighbours) {
    Map<Integer, Integer> sides = new HashMap<>();
    for (int first : island.sums()) {
      if (sides.putIfAbsent(first, 1) == null && !colourFrom(first, neighbours, sides)) {
        return Optional.empty();
      }
    }
    return Optional.of(sides);
  }

  private static boolean colourFrom(
      int first, Map<Integer, Map<Integer, Integer>> neighbours, Map<Integer, Integer> sides) {
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      int sum = next.remove();
      for (Map.Entry<Integer, Integer> neighbour : neighbours(neighbours, sum).entrySet()) {
        int side = sides.get(sum) * neighbour.getValue();
        Integer old = sides.putIfAbsent(neighbour.getKey(), side);
        if (old == null) {
          next.add(neighbour.getKey());
        } else if (old != side) {
          return false;
        }
      }
    }
    return true;
  }
}
