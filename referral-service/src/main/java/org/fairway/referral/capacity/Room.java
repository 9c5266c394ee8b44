package org.fairway.referral.capacity;

import java.time.Instant;
import java.util.List;

/**
 * Whether there is room.
 *
 * @param answer the best of the receivers'
 * @param receivers each with its own answer, by ODS code
 */
public record Room(CapacityAnswer answer, List<OfReceiver> receivers, Instant asOf) {

  /**
   * Whether one receiver has room.
   *
   * @param free places that are free; null when nobody knows
   */
  public record OfReceiver(String receiver, CapacityAnswer answer, Integer free) {}
}
