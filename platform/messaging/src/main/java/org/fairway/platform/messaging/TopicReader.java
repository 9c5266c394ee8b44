package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from their first message to the one that was last when reading began. */
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;

  /**
   * @param consumer without group; closed by its owner
   */
  TopicReader(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Gives the messages in batches, in the order of their partitions. Blocks while the broker is
   * away.
   */
  void readAll(List<String> topics, java.util.function.Consumer<List<Delivery>> sink) {
    List<TopicPartition> partitions = partitions(topics);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (!reached(ends)) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      List<Delivery> batch = new ArrayList<>(records.count());
      for (ConsumerRecord<String, byte[]> message : records) {
        if (message.offset() < ends.get(new TopicPartition(message.topic(), message.partition()))) {
          batch.add(Delivery.of(message));
        }
      }
      if (!batch.isEmpty()) {
        sink.accept(batch);
      }
    }
  }

  private List<TopicPartition> partitions(List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .collect(Collectors.toList());
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
