package org.fairway.metrics.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what of some tables may be shown. The same tables and policy give the same decision.
 *
 * <p>First goes what is small. Then the decision attacks itself with all that the reader will have:
 * where a hidden count can be told more closely than to the threshold, the cheapest further counts
 * go, and the attack begins anew, until it fails. When nothing is left that could be hidden and it
 * still succeeds, nothing is shown at all.
 */
public final class Disclosure {

  /** Why nothing is shown. */
  public static final String REFUSAL =
      "nothing of this can be shown without a risk of telling small counts";

  /** The same, when finding out would keep a processor for too long. */
  public static final String TOO_LARGE =
      "too many counts hang together to find out which small counts they tell";

  private Disclosure() {}

  /** Primary and secondary hiding, attacked before it is released. */
  public static Protection protect(LinkedTables tables, Policy policy) {
    return protect(tables, policy, new Effort(Effort.MOST));
  }

  static Protection protect(LinkedTables tables, Policy policy, Effort effort) {
    Grid grid = new Grid(tables);
    Sight sight = new Sight(grid, policy);
    sight.hidePrimary();
    boolean safe = new Hiding(grid, sight, effort).untilSafe();
    Set<String> shown = new TreeSet<>();
    Set<String> hidden = new TreeSet<>();
    for (int cell = 0; cell < grid.size(); cell++) {
      boolean show = grid.roles[cell] == Role.CELL && !sight.isHidden(cell);
      if (grid.roles[cell] != Role.SLACK) {
        (safe && (show || grid.roles[cell] == Role.KNOWN) ? shown : hidden).add(grid.keys[cell]);
      }
    }
    String reason = effort.isSpent() ? TOO_LARGE : REFUSAL;
    Optional<String> refusal = safe ? Optional.empty() : Optional.of(reason);
    return new Protection(shown, hidden, refusal, policy.note(true));
  }
}
