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

  /** Of more moves than this no programme is solved: it would keep the reader waiting. */
  private static final int LARGE = 250;

  /** An island and which of its counts are hidden: all on which the outcome hangs. */
  private record Scene(Island island, List<Integer> hidden) {}

  private final Grid grid;
  private final Sight sight;
  private final Effort effort;
  private final Map<Scene, List<Integer>> outcomes = new HashMap<>();

  /** What happens to other counts changes nothing in how far these may move. */
  private final Map<Moves, Freedom> solved = new HashMap<>();

  Attack(Grid grid, Sight sight, Effort effort) {
    this.grid = grid;
    this.sight = sight;
    this.effort = effort;
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
    return island.sums().size() == 1
        ? new OneSum(grid, sight, island)
        : new Bonds(
            grid, sight, island, effort, moves -> solved.computeIfAbsent(moves, this::solve));
  }

  private Freedom solve(Moves moves) {
    return Network.of(moves, effort)
        .<Freedom>map(network -> network)
        .orElseGet(() -> solveIndependent(Basis.of(moves, effort)));
  }

  private Freedom solveIndependent(Moves moves) {
    Optional<Network> network =
        Network.of(moves, effort)
            .or(() -> Network.without(Told.few(moves), moves, effort))
            .or(() -> Network.without(Told.many(moves), moves, effort))
            .or(() -> Network.holding(Told.many(moves), moves, effort));
    if (moves.size() > LARGE || network.filter(Network::isExact).isPresent()) {
      return network.<Freedom>map(found -> found).orElseGet(Unknown::new);
    }
    Programme programme = new Programme(moves, effort);
    return network.<Freedom>map(found -> new Either(found, programme)).orElse(programme);
  }

  /** What is not looked at counts as exposed. More hidden would make it no smaller. */
  private final class Unknown implements Freedom {
    @Override
    public long far(int move, int way, long enough) {
      effort.giveUp();
      return 0;
    }
  }

  private boolean isExposed(int cell, Freedom freedom) {
    long need = sight.need(cell);
    if (need == 0) {
      return false;
    }
    long more = freedom.far(cell, Freedom.MORE, need);
    if (more >= need) {
      return false;
    }
    long count = grid.counts[cell];
    if (count == 0 && freedom.farAtMost(cell, Freedom.MORE, need) == 0) {
      // A count that can be nothing but 0 is as good as shown, and zeros are shown.
      return false;
    }
    boolean large = sight.mayBeKnownAsLarge(cell) && count >= sight.threshold();
    long far = large ? Math.max(need, count - sight.threshold() + 1) : need;
    return more + freedom.far(cell, Freedom.LESS, far) < need
        && !(large && count - freedom.farAtMost(cell, Freedom.LESS, far) >= sight.threshold());
  }
}
