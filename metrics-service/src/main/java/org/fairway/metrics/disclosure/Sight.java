package org.fairway.metrics.disclosure;

import java.util.Arrays;

/**
 * What the reader knows of each count by itself, at some moment of the choice of what to hide: a
 * lowest and a highest value. What follows from the sums is left to the {@link Attack}.
 *
 * <p>The reader knows the rule: zeros are shown, so that a count hidden by itself is 1 or more, and
 * a line hidden whole is not empty; a rounded count is within 2 of what is printed.
 */
final class Sight {

  /** More than any count; small enough to be added up. */
  static final long WIDE = 1L << 40;

  private final Grid grid;
  private final Policy policy;
  private final boolean[] away;
  private final boolean[] positive;

  Sight(Grid grid, Policy policy) {
    this.grid = grid;
    this.policy = policy;
    this.away = new boolean[grid.units.length];
    this.positive = new boolean[grid.size()];
    for (int[] unit : grid.units) {
      markPositive(unit);
    }
  }

  /** Hides what is small or like it, and what the caller hid. */
  void hidePrimary() {
    for (int cell = 0; cell < grid.size(); cell++) {
      boolean small = !policy.rounds() && policy.hides(grid.counts[cell]);
      if (grid.roles[cell] == Role.CELL && (small || grid.forced[cell] || grid.kept[cell])) {
        away[grid.unitOf[cell]] = true;
      }
    }
  }

  void hide(int unit) {
    away[unit] = true;
  }

  void show(int unit) {
    away[unit] = false;
  }

  boolean isHidden(int cell) {
    return grid.roles[cell] == Role.CELL && away[grid.unitOf[cell]];
  }

  /** Whether hiding the unit would take something from the reader that helps to tell counts. */
  boolean canHide(int unit) {
    if (away[unit]) {
      return false;
    }
    boolean some = false;
    for (int cell : grid.units[unit]) {
      if (grid.roles[cell] == Role.KNOWN) {
        return false;
      }
      some |= grid.roles[cell] == Role.CELL && grid.counts[cell] > 0;
    }
    return some;
  }

  boolean isOpen(int cell) {
    return low(cell) < high(cell);
  }

  long low(int cell) {
    if (isFixed(cell)) {
      return grid.counts[cell];
    }
    if (isHidden(cell)) {
      return positive[cell] ? 1 : 0;
    }
    return grid.roles[cell] == Role.CELL
        ? Math.max(0, policy.printed(grid.counts[cell]) - Policy.BASE / 2)
        : 0;
  }

  long high(int cell) {
    if (isFixed(cell)) {
      return grid.counts[cell];
    }
    boolean rounded = grid.roles[cell] == Role.CELL && !isHidden(cell);
    return rounded ? policy.printed(grid.counts[cell]) + Policy.BASE / 2 : WIDE;
  }

  private boolean isFixed(int cell) {
    Role role = grid.roles[cell];
    return role == Role.KNOWN || (role == Role.CELL && !policy.rounds() && !isHidden(cell));
  }

  /** How wide the range of a count must stay for the reader; 0 when anything may be known of it. */
  long need(int cell) {
    Role role = grid.roles[cell];
    if (role == Role.KNOWN || role == Role.SLACK) {
      return 0;
    }
    if (policy.rounds()) {
      return Policy.BASE / 2;
    }
    return role == Role.UNSEEN || isHidden(cell) ? policy.threshold() : 0;
  }

  /** Whether it is no harm when the reader knows that the count is not small. */
  boolean mayBeKnownAsLarge(int cell) {
    return policy.rounds() || grid.roles[cell] == Role.UNSEEN;
  }

  int threshold() {
    return policy.threshold();
  }

  private void markPositive(int[] unit) {
    for (int cell : unit) {
      if (grid.forced[cell] || policy.rounds()) {
        return;
      }
    }
    for (int cell : unit) {
      positive[cell] = grid.counts[cell] > 0 && holdsAll(cell, unit);
    }
  }

  /** Whether a cell is the whole unit, or a total of all others in it. */
  private boolean holdsAll(int cell, int[] unit) {
    if (unit.length == 1) {
      return true;
    }
    for (int sum : grid.sumsOf[cell]) {
      int[] parts = grid.sums[sum];
      if (grid.isTotal(sum, cell)
          && Arrays.stream(unit)
              .allMatch(other -> Arrays.stream(parts).anyMatch(part -> part == other))) {
        return true;
      }
    }
    return false;
  }
}
