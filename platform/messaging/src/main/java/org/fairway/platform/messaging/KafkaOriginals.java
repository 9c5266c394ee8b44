package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Asks the broker, with a consumer of its own for each message: this is rare. */
final class KafkaOriginals implements Originals {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<Consumer<String, byte[]>> readers;

  /**
   * @param readers of consumers without group
   */
  KafkaOriginals(Supplier<Consumer<String, byte[]>> readers) {
    this.readers = readers;
  }

  @Override
  public Delivery at(String topic, int partition, long offset) {
    TopicPartition place = new TopicPartition(topic, partition);
    try (Consumer<String, byte[]> reader = readers.get()) {
      long first = reader.beginningOffsets(Set.of(place), LIMIT).get(place);
      long end = reader.endOffsets(Set.of(place), LIMIT).get(place);
      if (offset < first || offset >= end) {
        throw gone();
      }
      reader.assign(Set.of(place));
      reader.seek(place, offset);
      return next(reader, place, offset);
    }
  }

  private static Delivery next(Consumer<String, byte[]> reader, TopicPartition place, long offset) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      List<ConsumerRecord<String, byte[]>> messages = reader.poll(POLL).records(place);
      if (!messages.isEmpty()) {
        if (messages.get(0).offset() != offset) {
          throw gone();
        }
        return Delivery.of(messages.get(0));
      }
    }
    throw new TimeoutException("the broker did not give the message in time");
  }

  private static RefusedEvent gone() {
    return new RefusedEvent("the message is no longer in its topic");
  }
}
