package org.fairway.metrics.disclosure;

import java.util.HashMap;
import java.util.Map;

/**
 * A move that only tells what others add up to, such as a rest of several kinds: in one sum, and
 * bound by nothing but it. Without such sums what is left may be a network, and what they tell is
 * read off the flows in it.
 *
 * @param move its number
 * @param sum that tells it
 */
record Told(int move, int sum) {

  /** Moves that are told by sums which hinder a network; each sum tells one, and of no other. */
  static Map<Integer, Told> of(Moves moves) {
    Map<Integer, Told> told = new HashMap<>();
    for (int sum = 0; sum < moves.sums.length; sum++) {
      if (hinders(moves, sum)) {
        for (int move : moves.sums[sum]) {
          if (moves.sumsOf[move].length == 1 && isFree(moves, sum, move)) {
            told.put(move, new Told(move, sum));
            break;
          }
        }
      }
    }
    return told;
  }

  private static boolean hinders(Moves moves, int sum) {
    for (int move : moves.sums[sum]) {
      if (moves.sumsOf[move].length > 2) {
        return true;
      }
    }
    return false;
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

  /** By how much it moves when the others do. */
  long moved(Moves moves, long[] others) {
    long moved = 0;
    for (int at = 0; at < moves.sums[sum].length; at++) {
      int other = moves.sums[sum][at];
      if (other != move) {
        moved -= moves.factors[sum][at] * others[other];
      }
    }
    return moved * moves.factorsOf[move][0];
  }
}
