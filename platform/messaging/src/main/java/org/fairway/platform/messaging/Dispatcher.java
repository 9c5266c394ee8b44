package org.fairway.platform.messaging;

import java.util.List;
import java.util.Set;

/** Brings rows to the broker. */
interface Dispatcher {
  /**
   * Publishes rows in their order per aggregate.
   *
   * @return positions of the rows that are safe with the broker; the others are to be tried again.
   *     No position is returned whose aggregate has an older one missing
   */
  Set<Long> dispatch(List<OutboxRow> rows);
}
