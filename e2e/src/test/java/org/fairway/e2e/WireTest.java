package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.EventCatalogue;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Reads every topic, after all journeys: nothing personal that any of them entered ever was on the
 * wire, and everything that is keeps to its schema.
 */
@Isolated("looks at what all others did")
@Order(Integer.MAX_VALUE - 2)
class WireTest {
  private final Suite suite = Suite.get();

  @Test
  void topicsHoldCodesAndPseudonymsOnly() throws Exception {
    // Given
    Chain chain = new Chain().partner().person().accepted().enrolled();
    CareSystem care = new CareSystem();
    Wire.await(chain.reference, "org.fairway.referral.accepted.v1");
    // When: with something personal planted, in every place and hidden too
    Set<String> planted = plant(care.entered);
    List<ConsumerRecord<byte[], byte[]>> records = Wire.everything();
    List<String> texts = records.stream().map(Wire::text).toList();
    // Then
    assertThat(Personal.ofAll()).hasSizeGreaterThan(planted.size() + 8).containsAll(planted);
    assertThat(Needles.of(Personal.ofAll()).in(texts))
        .as("of all that was entered, what was planted is found, and nothing else")
        .containsExactlyInAnyOrderElementsOf(planted);
    assertThat(texts).noneMatch(text -> text.contains(chain.personId));
    assertThat(Needles.of(CareSystem.references()).in(texts))
        .as("references, which ought to be there")
        .containsExactlyInAnyOrderElementsOf(CareSystem.references());
    assertThat(texts).anyMatch(text -> text.contains(chain.reference));
  }

  /** In key, header and value, the last two in hexadecimal and Base64. */
  private Set<String> plant(Personal personal) throws Exception {
    String key = personal.word();
    String header = personal.word();
    String hex = personal.word();
    String base64 = personal.born(30).toString();
    String topic = suite.prefix() + "planted";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", suite.kafka()));
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", suite.kafka()),
                new StringSerializer(),
                new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      String value =
          HexFormat.of().formatHex(bytes("{" + hex + "}"))
              + " "
              + Base64.getEncoder().encodeToString(bytes("{\"born\": \"" + base64 + "\"}"));
      ProducerRecord<String, String> record = new ProducerRecord<>(topic, "of " + key, value);
      record.headers().add("ce_subject", bytes(header));
      producer.send(record).get();
    }
    return Set.of(key, header, hex, base64);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everythingKeepsToItsSchema() {
    // Given
    Chain chain = new Chain().partner().person().accepted().enrolled();
    Awaitility.await("the referral is on the wire")
        .until(() -> Wire.typesAbout(chain.referralId).size() > 2);
    // When
    List<ConsumerRecord<byte[], byte[]>> ours = new ArrayList<>();
    Wire.everything().stream()
        .filter(record -> record.topic().startsWith(suite.prefix()))
        .filter(record -> !record.topic().endsWith("planted"))
        .forEach(ours::add);
    // Then
    assertThat(ours).isNotEmpty();
    assertThat(ours).noneMatch(record -> record.topic().endsWith("dead-letters"));
    for (ConsumerRecord<byte[], byte[]> record : ours) {
      EventContract.assertMatches(
          header(record, "ce_type"), new String(record.value(), StandardCharsets.UTF_8));
      keepsToTheCatalogue(record);
    }
    assertThat(
            ours.stream()
                .filter(record -> Wire.text(record).contains("ethnicCode"))
                .map(ConsumerRecord::topic))
        .as("equality attributes travel on their own topic only")
        .containsOnly(suite.prefix() + "equality.events");
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

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    assertThat(header).as(name + " of a record on " + record.topic()).isNotNull();
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
