package org.fairway.platform.messaging;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes messages for all handlers of a service. When {@link #accept} returns, each message has
 * taken effect once, or is a dead letter, or is of no interest here: only then may the position in
 * the topic move on.
 */
final class InboxConsumer {
  private final String consumer;
  private final List<Lane> lanes;
  private final Parking parking;

  InboxConsumer(String consumer, List<Lane> lanes, Parking parking) {
    this.consumer = consumer;
    this.lanes = List.copyOf(lanes);
    this.parking = parking;
  }

  /**
   * Blocks, for as long as the database is away.
   *
   * @param deliveries in the order of their partitions
   * @throws Pauses.Interrupted when the service stops: the messages are to be delivered again
   */
  void accept(List<Delivery> deliveries) {
    List<Received> received = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      String type = delivery.header(CloudEvents.TYPE);
      if (type != null && lanes.stream().noneMatch(lane -> lane.wants(type))) {
        continue;
      }
      try {
        received.add(new Received(delivery, CloudEventReader.read(delivery)));
      } catch (CloudEventReader.Unreadable e) {
        parking.park(consumer, delivery, Failures.reason(e), 1);
      }
    }
    lanes.forEach(lane -> lane.take(received));
  }
}
