package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out sums that follow from others, such as a total of all lines beside the subtotals and
 * their total. They tell the reader nothing, and without them the rest often is a network: first go
 * those whose counts are in many sums.
 *
 * <p>By elimination modulo a prime: sums that are independent there are independent. Those that are
 * dependent there and nowhere else would need a determinant that the prime divides, which factors
 * of 1 and -1 do not bring about.
 */
final class Basis {

  private static final long PRIME = Integer.MAX_VALUE;

  private final Map<Integer, Integer> columns = new HashMap<>();
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  /** For each column the number of sums it is in. */
  private final int[] crowd;

  private Basis(Grid grid, Island island) {
    island.cells().forEach(cell -> columns.put(cell, columns.size()));
    crowd = new int[columns.size()];
    for (int sum : island.sums()) {
      for (int cell : grid.sums[sum]) {
        Integer column = columns.get(cell);
        if (column != null) {
          crowd[column]++;
        }
      }
    }
  }

  static Island of(Grid grid, Island island) {
    Basis basis = new Basis(grid, island);
    Set<Integer> kept =
        island.sums().stream()
            .sorted(
                Comparator.<Integer>comparingDouble(sum -> basis.crowding(grid, sum))
                    .thenComparing(sum -> sum))
            .filter(sum -> basis.add(basis.row(grid, sum)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Island(kept, island.cells());
  }

  /** The share of a sum's counts that are in three sums or more: those hinder a network. */
  private double crowding(Grid grid, int sum) {
    int open = 0;
    int crowded = 0;
    for (int cell : grid.sums[sum]) {
      Integer column = columns.get(cell);
      if (column != null) {
        open++;
        crowded += crowd[column] > 2 ? 1 : 0;
      }
    }
    return open == 0 ? 0 : (double) crowded / open;
  }

  private long[] row(Grid grid, int sum) {
    long[] row = new long[columns.size()];
    for (int cell : grid.sums[sum]) {
      Integer column = columns.get(cell);
      if (column != null) {
        row[column] = Math.floorMod(grid.sign(sum, cell), PRIME);
      }
    }
    return row;
  }

  /** Whether the row does not follow from those that were added before. */
  private boolean add(long[] row) {
    for (int i = 0; i < rows.size(); i++) {
      subtract(row, rows.get(i), row[pivots.get(i)]);
    }
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        long inverse = power(row[column], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
          row[i] = row[i] * inverse % PRIME;
        }
        rows.add(row);
        pivots.add(column);
        return true;
      }
    }
    return false;
  }

  private static void subtract(long[] from, long[] row, long times) {
    if (times != 0) {
      for (int i = 0; i < from.length; i++) {
        from[i] = Math.floorMod(from[i] - times * row[i], PRIME);
      }
    }
  }

  private static long power(long base, long exponent) {
    long power = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power = power * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return power;
  }
}
