package org.fairway.platform.messaging;

import java.util.List;

/**
 * Where dead letters go.
 *
 * @param topic that tells of them, without prefix
 * @param platformTenant keeps those whose tenant cannot be read
 * @param erased classifications whose data are not copied into a dead letter
 */
record ParkingSettings(
    String topic,
    String platformTenant,
    Perseverance perseverance,
    Meters meters,
    List<String> erased) {

  static ParkingSettings of(MessagingConfig config, LaneSettings lanes, Meters meters) {
    return new ParkingSettings(
        config.deadLetterTopic(),
        config.platformTenant(),
        lanes.perseverance(),
        meters,
        config.relay().erase().orElse(List.of()));
  }

  /** A message that does not tell its classification may be of any. */
  boolean keepsContentOf(Delivery message) {
    String classification = message.header(CloudEvents.CLASSIFICATION);
    return erased.isEmpty() || (classification != null && !erased.contains(classification));
  }
}
