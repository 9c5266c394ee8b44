package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is left of an island when the simple bonds are drawn: a count alone in a sum is known; of
 * two in a sum the one moves as the other, and they are one move. Sums that say the same then are
 * one sum. What falls apart by that is looked at apart. It changes no range: the reader is told the
 * same, in fewer words.
 */
final class Bonds implements Freedom {

  private final Grid grid;
  private final Effort effort;
  private final Map<Integer, Integer> places = new HashMap<>();

  /** Another count with which one moves, or itself, and in which direction, 1 or -1. */
  private final int[] leader;

  private final int[] turn;

  /** By how much a count and all that move with it may be more and less; 0 when it is known. */
  private final long[] above;

  private final long[] below;

  /** For each leader the moves that it hangs together with, and its number there. */
  private final Moves[] parts;

  private final int[] numbers;
  private final Function<Moves, Freedom> freedom;
  private final IdentityHashMap<Moves, Freedom> solved = new IdentityHashMap<>();

  Bonds(Grid grid, Sight sight, Island island, Effort effort, Function<Moves, Freedom> freedom) {
    int size = island.cells().size();
    this.grid = grid;
    this.effort = effort;
    this.freedom = freedom;
    leader = new int[size];
    turn = new int[size];
    above = new long[size];
    below = new long[size];
    parts = new Moves[size];
    numbers = new int[size];
    for (int cell : island.cells().stream().sorted().toList()) {
      int place = places.size();
      places.put(cell, place);
      leader[place] = place;
      turn[place] = 1;
      above[place] = sight.high(cell) - grid.counts[cell];
      below[place] = grid.counts[cell] - sight.low(cell);
    }
    parts(drawn(island)).forEach(this::number);
  }

  /** Draws bonds until there are no more simple ones; answers what is left of the sums. */
  private Set<SortedMap<Integer, Integer>> drawn(Island island) {
    List<Integer> open = new ArrayList<>(new TreeSet<>(island.sums()));
    int before;
    do {
      before = open.size();
      open.removeIf(this::isDrawn);
    } while (open.size() < before);
    Set<SortedMap<Integer, Integer>> left = new LinkedHashSet<>();
    open.forEach(sum -> left.add(forward(left(sum))));
    return left;
  }

  private boolean isDrawn(int sum) {
    SortedMap<Integer, Integer> left = left(sum);
    if (left.size() > 2) {
      return false;
    }
    if (left.size() == 1) {
      above[left.firstKey()] = 0;
      below[left.firstKey()] = 0;
    }
    return left.size() < 2 || isJoined(left);
  }

  private boolean isJoined(SortedMap<Integer, Integer> two) {
    int first = two.firstKey();
    int second = two.lastKey();
    int factor = two.get(first);
    if (Math.abs(factor) != Math.abs(two.get(second))) {
      return false;
    }
    boolean against = factor == two.get(second);
    leader[second] = first;
    turn[second] = against ? -1 : 1;
    above[first] = Math.min(above[first], against ? below[second] : above[second]);
    below[first] = Math.min(below[first], against ? above[second] : below[second]);
    return true;
  }

  /** The leaders that a sum binds, and how often; without those that are known. */
  private SortedMap<Integer, Integer> left(int sum) {
    SortedMap<Integer, Integer> left = new TreeMap<>();
    effort.spend(grid.sums[sum].length);
    for (int cell : grid.sums[sum]) {
      Integer place = places.get(cell);
      if (place != null && isOpen(leader(place))) {
        left.merge(leader(place), grid.sign(sum, cell) * turn(place), Integer::sum);
      }
    }
    left.values().removeIf(factor -> factor == 0);
    return left;
  }

  private static SortedMap<Integer, Integer> forward(SortedMap<Integer, Integer> sum) {
    if (!sum.isEmpty() && sum.get(sum.firstKey()) < 0) {
      sum.replaceAll((leader, factor) -> -factor);
    }
    return sum;
  }

  private boolean isOpen(int place) {
    return above[place] > 0 || below[place] > 0;
  }

  private int leader(int place) {
    int at = place;
    while (leader[at] != at) {
      at = leader[at];
    }
    return at;
  }

  private int turn(int place) {
    int turned = 1;
    for (int at = place; leader[at] != at; at = leader[at]) {
      turned *= turn[at];
    }
    return turned;
  }

  /** Leaders that hang together, and the sums that bind them. */
  private Map<List<Integer>, List<SortedMap<Integer, Integer>>> parts(
      Set<SortedMap<Integer, Integer>> sums) {
    int[] first = new int[leader.length];
    Arrays.setAll(first, i -> i);
    for (SortedMap<Integer, Integer> sum : sums) {
      sum.keySet().forEach(one -> Grid.join(first, sum.firstKey(), one));
    }
    SortedMap<Integer, List<Integer>> leaders = new TreeMap<>();
    for (int place = 0; place < first.length; place++) {
      if (leader[place] == place && isOpen(place)) {
        leaders.computeIfAbsent(Grid.root(first, place), any -> new ArrayList<>()).add(place);
      }
    }
    Map<Integer, List<SortedMap<Integer, Integer>>> binding = new HashMap<>();
    for (SortedMap<Integer, Integer> sum : sums) {
      binding.computeIfAbsent(Grid.root(first, sum.firstKey()), any -> new ArrayList<>()).add(sum);
    }
    Map<List<Integer>, List<SortedMap<Integer, Integer>>> parts = new LinkedHashMap<>();
    leaders.forEach((root, some) -> parts.put(some, binding.getOrDefault(root, List.of())));
    return parts;
  }

  private void number(List<Integer> leaders, List<SortedMap<Integer, Integer>> sums) {
    for (int number = 0; number < leaders.size(); number++) {
      numbers[leaders.get(number)] = number;
    }
    Moves moves =
        new Moves(
            leaders.stream().mapToLong(place -> above[place]).toArray(),
            leaders.stream().mapToLong(place -> below[place]).toArray(),
            sums.stream()
                .map(sum -> sum.keySet().stream().mapToInt(one -> numbers[one]).toArray())
                .toArray(int[][]::new),
            sums.stream()
                .map(sum -> sum.values().stream().mapToInt(factor -> factor).toArray())
                .toArray(int[][]::new));
    leaders.forEach(place -> parts[place] = moves);
  }

  /** What a count hangs together with; empty when it is known. */
  Optional<Moves> partOf(int cell) {
    return Optional.ofNullable(parts[leader(places.get(cell))]);
  }

  /** The number of its move there. */
  int numberOf(int cell) {
    return numbers[leader(places.get(cell))];
  }

  /** As far as its leader, in the other direction when the count moves against it. */
  @Override
  public long far(int cell, int way, long enough) {
    int place = places.get(cell);
    int leading = leader(place);
    return isOpen(leading) ? free(leading).far(numbers[leading], way * turn(place), enough) : 0;
  }

  @Override
  public long farAtMost(int cell, int way, long enough) {
    int place = places.get(cell);
    int leading = leader(place);
    return isOpen(leading)
        ? free(leading).farAtMost(numbers[leading], way * turn(place), enough)
        : 0;
  }

  private Freedom free(int leading) {
    return solved.computeIfAbsent(parts[leading], freedom);
  }
}
