package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupLagTest {
  private final TestTopics topics = new TestTopics(Servers.kafka(), 3);
  private final String topic = topics.prefix() + TestTopics.EVENTS;
  private final String group = "lag-" + UUID.randomUUID();
  private final Admin admin = Admin.create(topics.broker());
  private final GroupLag lag = new GroupLag(admin, group, List.of(topic));

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void aGroupThatNeverCommittedHasEverythingBeforeIt() throws Exception {
    // Given
    send(0, 4);
    send(2, 3);
    // Then
    assertThat(lag.measure()).containsExactly(Map.entry(topic, new GroupLag.Place(0, 7)));
  }

  @Test
  void whatIsCommittedIsNotBehind() throws Exception {
    // Given
    send(0, 4);
    send(1, 2);
    // When
    Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>();
    taken.put(new TopicPartition(topic, 0), new OffsetAndMetadata(4));
    taken.put(new TopicPartition(topic, 1), new OffsetAndMetadata(1));
    admin.alterConsumerGroupOffsets(group, taken).all().get();
    // Then
    assertThat(lag.measure()).containsExactly(Map.entry(topic, new GroupLag.Place(5, 1)));
  }

  @Test
  void withoutTopicsThereIsNothingToBeBehindOf() throws Exception {
    assertThat(new GroupLag(admin, group, List.of()).measure()).isEmpty();
  }

  private void send(int partition, int records) throws Exception {
    try (Producer<String, byte[]> producer = topics.producer(Duration.ofSeconds(10))) {
      for (int i = 0; i < records; i++) {
        producer.send(new ProducerRecord<>(topic, partition, "k", new byte[] {1})).get();
      }
    }
  }
}
