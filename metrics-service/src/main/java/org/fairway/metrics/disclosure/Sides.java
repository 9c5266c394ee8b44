package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each sum a side, 1 or -1, so that each move in two sums adds on one side and takes away on
 * the other: then the sums are a network.
 */
final class Sides {

  private Sides() {}

  /** Sides of the sums; empty when a move is in three sums or the sides cannot be given. */
  static Optional<int[]> of(Moves moves) {
    Map<Integer, Map<Integer, Integer>> neighbours = new HashMap<>();
    for (int move = 0; move < moves.size(); move++) {
      int[] sums = moves.sumsOf[move];
      int[] factors = moves.factorsOf[move];
      for (int factor : factors) {
        if (sums.length > 2 || Math.abs(factor) != 1) {
          return Optional.empty();
        }
      }
      if (sums.length == 2) {
        int change = -factors[0] * factors[1];
        Integer old = neighbours(neighbours, sums[0]).put(sums[1], change);
        neighbours(neighbours, sums[1]).put(sums[0], change);
        if (old != null && old != change) {
          return Optional.empty();
        }
      }
    }
    return colour(moves.sums.length, neighbours);
  }

  private static Map<Integer, Integer> neighbours(Map<Integer, Map<Integer, Integer>> all, int of) {
    return all.computeIfAbsent(of, any -> new HashMap<>());
  }

  private static Optional<int[]> colour(int sums, Map<Integer, Map<Integer, Integer>> neighbours) {
    int[] sides = new int[sums];
    for (int first = 0; first < sums; first++) {
      if (sides[first] == 0) {
        sides[first] = 1;
        if (!colourFrom(first, neighbours, sides)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(sides);
  }

  private static boolean colourFrom(
      int first, Map<Integer, Map<Integer, Integer>> neighbours, int[] sides) {
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      int sum = next.remove();
      for (Map.Entry<Integer, Integer> neighbour : neighbours(neighbours, sum).entrySet()) {
        int other = neighbour.getKey();
        int side = sides[sum] * neighbour.getValue();
        if (sides[other] == 0) {
          sides[other] = side;
          next.add(other);
        } else if (sides[other] != side) {
          return false;
        }
      }
    }
    return true;
  }
}
