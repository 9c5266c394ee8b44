package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.EventCatalogue;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.Test;

/**
 * Reads every topic: nothing personal is on the wire, and everything that is keeps to its schema.
 */
class WireTest {
  private final Suite suite = Suite.get();

  @Test
  void topicsHoldCodesAndPseudonymsOnly() {
    // Given
    Chain chain = new Chain().partner().person().accepted().enrolled();
    Awaitility.await("the referral is on the wire")
        .atMost(Duration.ofSeconds(20))
        .until(() -> everything().stream().anyMatch(r -> text(r).contains(chain.referralId)));
    // When
    List<ConsumerRecord<byte[], byte[]>> records = everything();
    // Then
    assertThat(records).isNotEmpty();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      assertThat(text(record))
          .doesNotContain(Chain.GIVEN_NAME)
          .doesNotContain(Chain.FAMILY_NAME)
          .doesNotContain(Chain.EMAIL)
          .doesNotContain("2006-05-04")
          .doesNotContain("Reads well aloud")
          .doesNotContain(chain.personId);
      if (!record.topic().endsWith("dead-letters")) {
        EventContract.assertMatches(
            header(record, "ce_type"), new String(record.value(), StandardCharsets.UTF_8));
        keepsToTheCatalogue(record);
      }
    }
    assertThat(
            records.stream().filter(r -> text(r).contains("ethnicCode")).map(ConsumerRecord::topic))
        .as("equality attributes travel on their own topic only")
        .containsOnly(suite.prefix() + "equality.events");
    assertThat(records.stream().map(ConsumerRecord::topic))
        .noneMatch(t -> t.endsWith("dead-letters"));
  }

  private void keepsToTheCatalogue(ConsumerRecord<byte[], byte[]> record) {
    EventCatalogue.Entry entry = EventCatalogue.of(header(record, "ce_type"));
    JsonPath data = new JsonPath(new String(record.value(), StandardCharsets.UTF_8));
    String key =
        Arrays.stream(entry.key().split(":")).map(data::getString).collect(Collectors.joining(":"));
    assertThat(record.topic()).isEqualTo(suite.prefix() + entry.topic());
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(key);
    assertThat(header(record, "ce_subject")).isEqualTo(key);
    assertThat(header(record, "ce_source")).isEqualTo("/" + entry.service());
    assertThat(header(record, "ce_dataclassification")).isEqualTo(entry.classification());
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
    record
        .headers()
        .forEach(h -> text.append('\n').append(new String(h.value(), StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    assertThat(header).as(name + " of a record on " + record.topic()).isNotNull();
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<byte[], byte[]>> everything() {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.kafka(),
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config)) {
      Set<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(t -> t.getKey().startsWith(suite.prefix()))
              .flatMap(t -> t.getValue().stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .collect(Collectors.toSet());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }
}
