package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Hides more and more until the attack fails, and then gives back what was hidden for nothing. */
final class Hiding {

  /** Of more than this nothing is given back: each takes an attack of its own. */
  private static final int MANY = 40;

  private final Grid grid;
  private final Sight sight;
  private final Choice choice;
  private final Attack attack;
  private final List<Integer> further = new ArrayList<>();

  Hiding(Grid grid, Sight sight) {
    this.grid = grid;
    this.sight = sight;
    this.choice = new Choice(grid, sight);
    this.attack = new Attack(grid, sight);
  }

  /** Whether it could be made safe. */
  boolean untilSafe() {
    for (List<Integer> found = attack.successes(); !found.isEmpty(); found = attack.successes()) {
      Set<Integer> touched = new HashSet<>();
      for (int cell : found) {
        if (IntStream.of(grid.sumsOf[cell]).noneMatch(touched::contains)) {
          choice.forCell(cell).forEach(unit -> hide(unit, touched));
        }
      }
      if (touched.isEmpty()) {
        return false;
      }
    }
    if (further.size() <= MANY) {
      giveBack();
    }
    return true;
  }

  /** A count whose sums are touched may be safe now: it is left to the next attack. */
  private void hide(int unit, Set<Integer> touched) {
    sight.hide(unit);
    further.add(unit);
    for (int cell : grid.units[unit]) {
      IntStream.of(grid.sumsOf[cell]).forEach(touched::add);
    }
  }

  /** The dearest first: what was hidden early may be superfluous by what came later. */
  private void giveBack() {
    further.sort(
        Comparator.<Integer>comparingLong(choice::cost).reversed().thenComparing(unit -> unit));
    for (int unit : further) {
      sight.show(unit);
      if (!attack.fails()) {
        sight.hide(unit);
      }
    }
  }
}
