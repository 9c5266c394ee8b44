package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A move that is in one sum alone: it is what the others there add up to, such as a rest of several
 * kinds, or by how much one count is less than another. Without such sums what is left may be a
 * network, and what they tell is read off the flows in it.
 *
 * @param move its number
 * @param sum that tells it
 * @param ties whether its own bounds hold the others back
 */
record Told(int move, int sum, boolean ties) {

  /** As few as leave no move in more than two sums: each sum tells one, and of no other. */
  static Map<Integer, Told> few(Moves moves) {
    int[] crowd = Arrays.stream(moves.sumsOf).mapToInt(of -> of.length).toArray();
    Map<Integer, Told> told = new HashMap<>();
    for (Told one : all(moves).sorted(Comparator.comparing(Told::ties)).toList()) {
      int[] sum = moves.sums[one.sum];
      if (IntStream.of(sum).anyMatch(move -> crowd[move] > 2)) {
        told.put(one.move, one);
        IntStream.of(sum).forEach(move -> crowd[move]--);
      }
    }
    return told;
  }

  /** All there are in sums with moves that are in more than two. */
  static Map<Integer, Told> many(Moves moves) {
    Predicate<Told> hinders =
        one -> IntStream.of(moves.sums[one.sum]).anyMatch(move -> moves.sumsOf[move].length > 2);
    Map<Integer, Told> told = new HashMap<>();
    all(moves).filter(hinders).forEach(one -> told.put(one.move, one));
    return told;
  }

  private static Stream<Told> all(Moves moves) {
    return IntStream.range(0, moves.sums.length)
        .mapToObj(sum -> of(moves, sum))
        .flatMap(Optional::stream);
  }

  /** The one of a sum that holds the others back least. */
  private static Optional<Told> of(Moves moves, int sum) {
    List<Told> could = new ArrayList<>();
    for (int at = 0; at < moves.sums[sum].length; at++) {
      int move = moves.sums[sum][at];
      if (moves.sumsOf[move].length == 1 && Math.abs(moves.factors[sum][at]) == 1) {
        could.add(new Told(move, sum, !isFree(moves, sum, move)));
      }
    }
    return could.stream()
        .min(
            Comparator.comparing(Told::ties)
                .thenComparing(one -> -(moves.above[one.move] + moves.below[one.move])));
  }

  /** Whether its own bounds say no more than those of the others in the sum. */
  private static boolean isFree(Moves moves, int sum, int move) {
    long up = 0;
    long down = 0;
    int own = moves.factorsOf[move][0];
    for (int at = 0; at < moves.sums[sum].length; at++) {
      int other = moves.sums[sum][at];
      if (Math.abs(moves.factors[sum][at]) != 1) {
        return false;
      }
      if (other != move) {
        boolean alike = moves.factors[sum][at] != own;
        up += alike ? moves.above[other] : moves.below[other];
        down += alike ? moves.below[other] : moves.above[other];
      }
    }
    return isWide(moves.above[move], up) && isWide(moves.below[move], down);
  }

  private static boolean isWide(long room, long needed) {
    return room >= Math.min(needed, Sight.WIDE / 2);
  }

  /** By how much it moves when another of the sum, by its place there, does by 1. */
  int by(Moves moves, int at) {
    return -moves.factors[sum][at] * moves.factorsOf[move][0];
  }

  /** By how much it moves when the others do. */
  long moved(Moves moves, long[] others) {
    long moved = 0;
    for (int at = 0; at < moves.sums[sum].length; at++) {
      int other = moves.sums[sum][at];
      if (other != move) {
        moved += by(moves, at) * others[other];
      }
    }
    return moved;
  }
}
