package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tries to work out what the reader should not know, from everything that the reader is shown: for
 * each count to be kept, how far it may lie from the truth in all tables that agree with what is
 * shown.
 */
final class Attack {

  /** Of more unknown counts than this no programme is solved: it would keep the reader waiting. */
  private static final int LARGE = 250;

  /** What is not looked at counts as exposed, so that more is hidden. */
  private static final Freedom NONE =
      new Freedom() {
        @Override
        public long more(int cell, long enough) {
          return 0;
        }

        @Override
        public long less(int cell, long enough) {
          return 0;
        }
      };

  /** An island and which of its counts are hidden: all on which the outcome hangs. */
  private record Scene(Island island, List<Integer> hidden) {}

  private final Grid grid;
  private final Sight sight;
  private final Map<Scene, List<Integer>> outcomes = new HashMap<>();

  Attack(Grid grid, Sight sight) {
    this.grid = grid;
    this.sight = sight;
  }

  /** The counts that the reader comes too close to, island by island. */
  List<Integer> successes() {
    return successes(Long.MAX_VALUE);
  }

  boolean fails() {
    return successes(1).isEmpty();
  }

  /**
   * Whether one of these counts is told by a single sum. That is so whatever else the reader knows:
   * with all sums a count can move less and not more. A count of 0 is left to the attack: with more
   * shown it may be certain, and no harm.
   */
  boolean succeedsBySingleSum(Set<Integer> cells) {
    for (int sum = 0; sum < grid.sums.length; sum++) {
      List<Integer> open = IntStream.of(grid.sums[sum]).filter(sight::isOpen).boxed().toList();
      Freedom freedom = new OneSum(grid, sight, new Island(Set.of(sum), open));
      if (open.stream()
          .filter(cell -> cells.contains(cell) && grid.counts[cell] > 0)
          .anyMatch(cell -> isExposed(cell, freedom))) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> successes(long enough) {
    List<Integer> found = new ArrayList<>();
    for (Island island : Island.of(grid, sight)) {
      List<Integer> hidden = island.cells().stream().filter(sight::isHidden).toList();
      found.addAll(
          outcomes.computeIfAbsent(new Scene(island, hidden), any -> successes(island, enough)));
      if (found.size() >= enough) {
        break;
      }
    }
    return found;
  }

  private List<Integer> successes(Island island, long enough) {
    Freedom freedom = freedom(island);
    return island.cells().stream()
        .sorted()
        .filter(cell -> isExposed(cell, freedom))
        .limit(enough)
        .toList();
  }

  private Freedom freedom(Island island) {
    if (island.sums().size() == 1) {
      return new OneSum(grid, sight, island);
    }
    Optional<Network> network = Network.of(grid, sight, island);
    if (network.isPresent()) {
      return network.get();
    }
    Island without = Basis.of(grid, island);
    network = Network.of(grid, sight, without);
    if (network.isPresent()) {
      return network.get();
    }
    return island.cells().size() > LARGE ? NONE : new Programme(grid, sight, without);
  }

  private boolean isExposed(int cell, Freedom freedom) {
    long need = sight.need(cell);
    if (need == 0) {
      return false;
    }
    long more = freedom.more(cell, need);
    if (more >= need) {
      return false;
    }
    long count = grid.counts[cell];
    boolean large = sight.mayBeKnownAsLarge(cell) && count >= sight.threshold();
    long less = freedom.less(cell, large ? Math.max(need, count - sight.threshold() + 1) : need);
    if (more + less >= need || (large && count - less >= sight.threshold())) {
      return false;
    }
    // A count that can be nothing but 0 is as good as shown, and zeros are shown.
    return count > 0 || more > 0;
  }
}
