package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Leaves out sums that follow from others, such as a total of all lines beside the subtotals and
 * their total. They tell the reader nothing, and without them the rest often is a network: first go
 * those with most that are in three sums or more, for these hinder one.
 *
 * <p>By elimination modulo a prime: sums that are independent there are independent. Those that are
 * dependent there and nowhere else would need a determinant that the prime divides, which factors
 * of 1 and -1 do not bring about.
 */
final class Basis {

  private static final long PRIME = Integer.MAX_VALUE;

  /** What was made of sums: what it binds, by how much, and of how much of which sums it is. */
  private record Row(TreeMap<Integer, Long> binds, Map<Integer, Long> of) {}

  private final Moves moves;
  private final Effort effort;

  /** For each move the number of sums left that it is in. */
  private final int[] crowd;

  /** Moves in few sums come first: with them few sums collide. */
  private final int[] order;

  /** By how much of which sums nothing is made: each of them follows from the others. */
  private final List<Map<Integer, Long>> nothings = new ArrayList<>();

  private Basis(Moves moves, Effort effort) {
    this.moves = moves;
    this.effort = effort;
    crowd = new int[moves.size()];
    order = new int[moves.size()];
    for (int[] sum : moves.sums) {
      if (IntStream.of(sum).noneMatch(move -> moves.sumsOf[move].length == 1)) {
        IntStream.of(sum).forEach(move -> crowd[move]++);
      }
    }
    int[] next = {0};
    IntStream.range(0, crowd.length)
        .boxed()
        .sorted(Comparator.comparingInt(move -> moves.sumsOf[move].length))
        .forEach(move -> order[move] = next[0]++);
  }

  /** Without any sums that follow from others. */
  static Moves of(Moves moves, Effort effort) {
    return new Basis(moves, effort).left(0);
  }

  /** Without those that have moves in three sums or more, and follow from others. */
  static Moves uncrowded(Moves moves, Effort effort) {
    return new Basis(moves, effort).left(1);
  }

  private Moves left(int crowding) {
    eliminate();
    boolean[] out = new boolean[moves.sums.length];
    OptionalInt worst = worst(crowding);
    while (worst.isPresent() && !effort.isSpent()) {
      leaveOut(worst.getAsInt());
      out[worst.getAsInt()] = true;
      worst = worst(crowding);
    }
    return moves.boundBy(IntStream.range(0, out.length).filter(sum -> !out[sum]).toArray());
  }

  private void eliminate() {
    Map<Integer, Row> rows = new HashMap<>();
    for (int sum = 0; sum < moves.sums.length && !effort.isSpent(); sum++) {
      Row row = row(sum);
      while (!row.binds.isEmpty() && rows.containsKey(row.binds.firstKey())) {
        Row known = rows.get(row.binds.firstKey());
        long times =
            row.binds.firstEntry().getValue() * inverse(known.binds.firstEntry().getValue());
        subtract(row.binds, known.binds, times % PRIME);
        subtract(row.of, known.of, times % PRIME);
      }
      if (row.binds.isEmpty()) {
        nothings.add(row.of);
      } else {
        rows.put(row.binds.firstKey(), row);
      }
    }
  }

  private Row row(int sum) {
    Row row = new Row(new TreeMap<>(), new HashMap<>(Map.of(sum, 1L)));
    for (int at = 0; at < moves.sums[sum].length; at++) {
      row.binds.put(order[moves.sums[sum][at]], Math.floorMod(moves.factors[sum][at], PRIME));
    }
    return row;
  }

  private void subtract(Map<Integer, Long> from, Map<Integer, Long> row, long times) {
    effort.spend(row.size());
    row.forEach(
        (at, value) -> {
          long rest = Math.floorMod(from.getOrDefault(at, 0L) - times * value, PRIME);
          if (rest == 0) {
            from.remove(at);
          } else {
            from.put(at, rest);
          }
        });
  }

  /** The worst of the sums that follow from others. */
  private OptionalInt worst(int crowding) {
    return nothings.stream()
        .flatMap(nothing -> nothing.keySet().stream())
        .distinct()
        .filter(sum -> crowding(sum) >= crowding)
        .min(Comparator.<Integer>comparingInt(sum -> -crowding(sum)).thenComparing(sum -> sum))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private void leaveOut(int sum) {
    Map<Integer, Long> used =
        nothings.stream()
            .filter(nothing -> nothing.containsKey(sum))
            .min(Comparator.comparingInt(Map::size))
            .orElseThrow();
    long inverse = inverse(used.get(sum));
    nothings.remove(used);
    for (Map<Integer, Long> nothing : nothings) {
      if (nothing.containsKey(sum)) {
        subtract(nothing, used, nothing.get(sum) * inverse % PRIME);
      }
    }
    IntStream.of(moves.sums[sum]).forEach(move -> crowd[move]--);
  }

  /** How much too many sums there are for a sum's moves. */
  private int crowding(int sum) {
    effort.spend(moves.sums[sum].length);
    return IntStream.of(moves.sums[sum]).map(move -> Math.max(0, crowd[move] - 2)).sum();
  }

  private static long inverse(long value) {
    long power = 1;
    long square = value;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power = power * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return power;
  }
}
