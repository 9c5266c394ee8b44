package org.fairway.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/**
 * All that ever was on the broker: every topic from its beginning, also those of dead letters and
 * the broker's own.
 */
final class Wire {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Wire() {}

  static List<ConsumerRecord<byte[], byte[]>> everything() {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Suite.get().kafka(),
            ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG,
            false,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config)) {
      Set<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .collect(Collectors.toSet());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  /** Topic, key, headers and value. */
  static String text(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder(record.topic());
    text.append('\n').append(text(record.key())).append('\n').append(text(record.value()));
    for (Header header : record.headers()) {
      text.append('\n').append(header.key()).append('=').append(text(header.value()));
    }
    return text.toString();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The types of the events that mention this, in the order of their topic. */
  static List<String> typesAbout(String mentioned) {
    return about(mentioned).map(record -> text(type(record).value())).toList();
  }

  /** Waits until events of these types mention this. */
  static void await(String mentioned, String... types) {
    Awaitility.await(String.join(", ", types) + " about " + mentioned)
        .atMost(LIMIT)
        .until(() -> typesAbout(mentioned).containsAll(List.of(types)));
  }

  private static Stream<ConsumerRecord<byte[], byte[]>> about(String mentioned) {
    return everything().stream()
        .filter(record -> type(record) != null && text(record).contains(mentioned));
  }

  private static Header type(ConsumerRecord<byte[], byte[]> record) {
    return record.headers().lastHeader("ce_type");
  }
}
