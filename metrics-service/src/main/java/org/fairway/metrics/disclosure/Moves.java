package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far numbers may move from the truth by themselves, and the sums that bind their moves: these
 * add up to nothing. All that the freedom of each hangs on, and nothing else.
 */
final class Moves {

  /** By how much each may be more and less, by itself. */
  final long[] above;

  final long[] below;

  /** For each sum its moves, ascending, and by which factor each is in it, mostly 1 or -1. */
  final int[][] sums;

  final int[][] factors;

  /** For each move the sums that it is in, and the factors there. */
  final int[][] sumsOf;

  final int[][] factorsOf;

  private final int hash;

  Moves(long[] above, long[] below, int[][] sums, int[][] factors) {
    this.above = above;
    this.below = below;
    this.sums = sums;
    this.factors = factors;
    this.sumsOf = new int[above.length][];
    this.factorsOf = new int[above.length][];
    turnAround();
    hash = Arrays.hashCode(above) + 31 * (Arrays.hashCode(below) + 31 * Arrays.deepHashCode(sums));
  }

  private void turnAround() {
    List<List<Integer>> of = new ArrayList<>();
    List<List<Integer>> by = new ArrayList<>();
    for (int move = 0; move < size(); move++) {
      of.add(new ArrayList<>(2));
      by.add(new ArrayList<>(2));
    }
    for (int sum = 0; sum < sums.length; sum++) {
      for (int at = 0; at < sums[sum].length; at++) {
        of.get(sums[sum][at]).add(sum);
        by.get(sums[sum][at]).add(factors[sum][at]);
      }
    }
    Arrays.setAll(sumsOf, move -> of.get(move).stream().mapToInt(i -> i).toArray());
    Arrays.setAll(factorsOf, move -> by.get(move).stream().mapToInt(i -> i).toArray());
  }

  int size() {
    return above.length;
  }

  /** The same moves, bound by these sums alone. */
  Moves boundBy(int[] kept) {
    return new Moves(
        above,
        below,
        IntStream.of(kept).mapToObj(sum -> sums[sum]).toArray(int[][]::new),
        IntStream.of(kept).mapToObj(sum -> factors[sum]).toArray(int[][]::new));
  }

  /** The same while some moves are held where they are. */
  Moves without(IntPredicate held) {
    long[] up = above.clone();
    long[] down = below.clone();
    for (int move = 0; move < up.length; move++) {
      if (held.test(move)) {
        up[move] = 0;
        down[move] = 0;
      }
    }
    int[][] places = new int[sums.length][];
    Arrays.setAll(
        places,
        sum ->
            IntStream.range(0, sums[sum].length).filter(at -> !held.test(sums[sum][at])).toArray());
    return new Moves(up, down, picked(sums, places), picked(factors, places));
  }

  private static int[][] picked(int[][] of, int[][] places) {
    int[][] picked = new int[of.length][];
    Arrays.setAll(picked, i -> IntStream.of(places[i]).map(at -> of[i][at]).toArray());
    return picked;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moves moves
        && hash == moves.hash
        && Arrays.equals(above, moves.above)
        && Arrays.equals(below, moves.below)
        && Arrays.deepEquals(sums, moves.sums)
        && Arrays.deepEquals(factors, moves.factors);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
