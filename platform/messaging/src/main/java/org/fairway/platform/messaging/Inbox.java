package org.fairway.platform.messaging;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a consumer has taken. */
interface Inbox {
  /**
   * Writes a row for each event that has none. To be called first in the transaction of the
   * effects.
   *
   * @return the ids that had no row: those to handle now
   * @throws RebuildGate.Closed while the consumer's projection is being rebuilt
   */
  Set<UUID> take(String tenant, String consumer, Collection<UUID> events);
}
