package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Settles all months of an account that are over, each in a transaction of its own: whoever is
 * stopped between two of them, by a fault or the end of the process, is gone on from there, and
 * other instances may take turns with this one.
 */
@ApplicationScoped
class LevyCatchUp {
  private final LevyMonthEnd monthEnd;

  LevyCatchUp(LevyMonthEnd monthEnd) {
    this.monthEnd = monthEnd;
  }

  /** Settles it until last month, if it is running. */
  void settle(UUID account) {
    boolean more = true;
    while (more) {
      more = monthEnd.next(account);
    }
  }
}
