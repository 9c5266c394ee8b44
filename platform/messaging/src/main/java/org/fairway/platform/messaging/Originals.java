package org.fairway.platform.messaging;

/** Messages where they lie: with the broker, whose topics of events are kept without limit. */
interface Originals {
  /**
   * Reads one message again.
   *
   * @throws RefusedEvent if there is no message at that place (any more)
   * @throws org.apache.kafka.common.errors.RetriableException if the broker cannot be asked now
   */
  Delivery at(String topic, int partition, long offset);
}
