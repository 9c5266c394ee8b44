package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What could move if all were hidden that can be: moves, and the sums that bind them, without those
 * that follow from others and lead astray. A round trip from sum to sum in it is a table that the
 * reader must reckon with, when all counts on the way are hidden.
 */
final class Frame {

  /** For each sum its moves. */
  final List<int[]> sums = new ArrayList<>();

  /** For each move the sums that it is in. */
  final List<int[]> sumsOf = new ArrayList<>();

  /** For each move its counts. */
  final List<List<Integer>> cells = new ArrayList<>();

  /** For each count its move; -1 when it cannot move. */
  private final int[] moves;

  private final IdentityHashMap<Moves, Integer> first = new IdentityHashMap<>();

  /**
   * @param sight in which all is hidden
   */
  Frame(Grid grid, Sight sight, Effort effort) {
    moves = new int[grid.size()];
    Arrays.fill(moves, -1);
    for (Island island : Island.of(grid, sight)) {
      Bonds bonds = new Bonds(grid, sight, island, effort, any -> null);
      for (int cell : island.cells()) {
        bonds.partOf(cell).ifPresent(part -> add(cell, part, bonds.numberOf(cell), effort));
      }
    }
  }

  private void add(int cell, Moves part, int number, Effort effort) {
    Integer offset = first.get(part);
    if (offset == null) {
      offset = cells.size();
      first.put(part, offset);
      add(straight(part, effort), offset);
    }
    moves[cell] = offset + number;
    cells.get(moves[cell]).add(cell);
  }

  private void add(Moves part, int offset) {
    int before = sums.size();
    for (int[] sum : part.sums) {
      sums.add(IntStream.of(sum).map(move -> offset + move).toArray());
    }
    for (int[] of : part.sumsOf) {
      sumsOf.add(IntStream.of(of).map(sum -> before + sum).toArray());
      cells.add(new ArrayList<>());
    }
  }

  /** Without sums that hinder a network, where one is left. */
  private static Moves straight(Moves part, Effort effort) {
    if (Arrays.stream(part.sumsOf).allMatch(of -> of.length <= 2)) {
      return part;
    }
    Moves left = Basis.uncrowded(part, effort);
    Set<Integer> telling =
        Told.few(left).values().stream().map(Told::sum).collect(Collectors.toSet());
    Moves straight =
        left.boundBy(
            IntStream.range(0, left.sums.length).filter(sum -> !telling.contains(sum)).toArray());
    return Sides.of(straight).isPresent() ? straight : part;
  }

  int moveOf(int cell) {
    return moves[cell];
  }
}
