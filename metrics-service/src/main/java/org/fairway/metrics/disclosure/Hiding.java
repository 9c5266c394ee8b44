package org.fairway.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hides more and more until the attack fails, and then gives back what was hidden for nothing. */
final class Hiding {

  /** Of more than this nothing is given back: each takes an attack of its own. */
  private static final int MANY = 40;

  /** Sums of more counts than this are long. */
  private static final int LONG = 40;

  private final Grid grid;
  private final Sight sight;
  private final Effort effort;
  private Choice choice;
  private final Attack attack;
  private final List<Integer> further = new ArrayList<>();

  /** With which others a unit was hidden. */
  private final Map<Integer, Set<Integer>> company = new HashMap<>();

  Hiding(Grid grid, Sight sight, Effort effort) {
    this.grid = grid;
    this.sight = sight;
    this.effort = effort;
    this.attack = new Attack(grid, sight, effort);
  }

  /** Whether it could be made safe. */
  boolean untilSafe() {
    if (isInVain()) {
      return false;
    }
    for (List<Integer> found = attack.successes(); !found.isEmpty(); found = attack.successes()) {
      choice = choice == null ? choice() : choice;
      if (effort.isSpent() || !isMoreHidden(found)) {
        return false;
      }
    }
    if (effort.isSpent()) {
      // An attack that was not finished says nothing.
      return false;
    }
    if (!further.isEmpty() && further.size() <= MANY) {
      giveBack();
    }
    return true;
  }

  /**
   * Whether a count is told to the reader though all be hidden that can be: then no choice of what
   * to hide makes it safe, and none need be tried.
   */
  private boolean isInVain() {
    Set<Integer> kept =
        IntStream.range(0, grid.size())
            .filter(cell -> sight.need(cell) > 0)
            .boxed()
            .collect(Collectors.toSet());
    List<Integer> all = hideable();
    all.forEach(sight::hide);
    boolean vain = attack.succeedsBySingleSum(kept);
    all.forEach(sight::show);
    return vain;
  }

  /** All that is left to choose from. */
  private Choice choice() {
    List<Integer> all = hideable();
    all.forEach(sight::hide);
    Frame frame = new Frame(grid, sight, effort);
    all.forEach(sight::show);
    return new Choice(grid, sight, frame, effort);
  }

  private List<Integer> hideable() {
    return IntStream.range(0, grid.units.length).filter(sight::canHide).boxed().toList();
  }

  /**
   * A count whose sums are touched may be safe now: it is left to the next attack. In a long sum
   * one place may be touched and another not, so that only what is chosen tells.
   */
  private boolean isMoreHidden(List<Integer> found) {
    Set<Integer> touched = new HashSet<>();
    if (found.stream().anyMatch(choice::isInVain)) {
      return false;
    }
    for (int cell : found) {
      int[] near = IntStream.of(grid.sumsOf[cell]).filter(touched::contains).toArray();
      if (IntStream.of(near).allMatch(sum -> grid.sums[sum].length > LONG)) {
        Set<Integer> units = choice.forCell(cell, near.length > 0);
        units.forEach(unit -> hide(unit, touched));
        units.forEach(unit -> company.put(unit, units));
      }
    }
    return !touched.isEmpty();
  }

  private void hide(int unit, Set<Integer> touched) {
    sight.hide(unit);
    further.add(unit);
    for (int cell : grid.units[unit]) {
      IntStream.of(grid.sumsOf[cell]).forEach(touched::add);
    }
  }

  /**
   * The dearest first: what was hidden early may be superfluous by what came later. Counts that are
   * one number, such as a group of the only organisation and of all, come back together: one of
   * them alone would tell the other.
   */
  private void giveBack() {
    further.sort(
        Comparator.<Integer>comparingLong(choice::cost).reversed().thenComparing(unit -> unit));
    Set<Integer> tried = new HashSet<>();
    for (int unit : further) {
      if (!effort.isSpent() && !tried.contains(unit)) {
        Set<Integer> one = same(unit);
        if (isGivenBack(company.get(unit))) {
          tried.addAll(company.get(unit));
          continue;
        }
        tried.addAll(one);
        if (!isGivenBack(one) && one.size() > 1) {
          one.forEach(alone -> isGivenBack(Set.of(alone)));
        }
      }
    }
  }

  private boolean isGivenBack(Set<Integer> units) {
    List<Integer> hidden = units.stream().filter(unit -> !sight.canHide(unit)).toList();
    hidden.forEach(sight::show);
    boolean safe = !effort.isSpent() && attack.fails() && !effort.isSpent();
    if (!safe) {
      hidden.forEach(sight::hide);
    }
    return safe;
  }

  /** Those of the further units that a sum of a single part makes the same number as this one. */
  private Set<Integer> same(int unit) {
    Set<Integer> same = new TreeSet<>(Set.of(unit));
    Deque<Integer> open = new ArrayDeque<>(same);
    while (!open.isEmpty()) {
      for (int cell : grid.units[open.remove()]) {
        for (int sum : grid.sumsOf[cell]) {
          int[] parts = grid.sums[sum];
          for (int other : parts.length == 2 ? parts : new int[0]) {
            int next = grid.unitOf[other];
            if (further.contains(next) && same.add(next)) {
              open.add(next);
            }
          }
        }
      }
    }
    return same;
  }
}
