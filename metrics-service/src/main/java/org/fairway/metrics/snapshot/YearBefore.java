package org.fairway.metrics.snapshot;

import java.time.LocalDate;

/**
 * The snapshot of the year before that a new one is compared with.
 *
 * @param suppliedBy who sent it
 */
record YearBefore(LocalDate date, long version, String suppliedBy, Totals totals) {

  /** Whether its counts may be told to whoever sent a file about the organisation. */
  boolean isKnownTo(String sender, String organisation) {
    return sender.equals(organisation) || sender.equals(suppliedBy);
  }
}
