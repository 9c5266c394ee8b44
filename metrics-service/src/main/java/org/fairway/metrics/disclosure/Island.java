package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sums that hang together by counts which the reader does not know. What happens on one island does
 * not touch another.
 *
 * @param sums their numbers
 * @param cells the counts in them that the reader does not know
 */
record Island(Set<Integer> sums, List<Integer> cells) {

  static List<Island> of(Grid grid, Sight sight) {
    List<Island> all = new ArrayList<>();
    boolean[] seen = new boolean[grid.sums.length];
    boolean[] taken = new boolean[grid.size()];
    for (int sum = 0; sum < seen.length; sum++) {
      if (!seen[sum]) {
        Island island = from(sum, grid, sight, seen, taken);
        if (!island.cells.isEmpty()) {
          all.add(island);
        }
      }
    }
    return all;
  }

  private static Island from(int start, Grid grid, Sight sight, boolean[] seen, boolean[] taken) {
    Island island = new Island(new LinkedHashSet<>(), new ArrayList<>());
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!next.isEmpty()) {
      int sum = next.remove();
      island.sums.add(sum);
      for (int cell : grid.sums[sum]) {
        if (!taken[cell] && sight.isOpen(cell)) {
          taken[cell] = true;
          island.cells.add(cell);
          for (int other : grid.sumsOf[cell]) {
            if (!seen[other]) {
              seen[other] = true;
              next.add(other);
            }
          }
        }
      }
    }
    return island;
  }
}
