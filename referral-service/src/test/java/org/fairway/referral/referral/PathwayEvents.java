package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fairway.platform.testing.EventContract;
import org.fairway.referral.OutboxRows;

/** The pathway service's events, made from the contract's samples and sent over the real broker. */
public final class PathwayEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PathwayEvents() {}

  /** An event on its way. */
  public record Sent(UUID id, String type, String key, String payload) {}

  public static Sent active(String referral) {
    return of(PathwayNews.ACTIVE, referral, "enrolmentId");
  }

  public static Sent employed(String referral) {
    return of(PathwayNews.EMPLOYED, referral, "applicationId");
  }

  /** The sample of a type about that referral, with other values in some places. */
  public static Sent with(String type, String referral, Map<String, String> values) {
    return of(
        type, referral, type.contains(".enrolment.") ? "enrolmentId" : "applicationId", values);
  }

  private static Sent of(String type, String referral, String key) {
    return of(type, referral, key, Map.of());
  }

  private static Sent of(String type, String referral, String key, Map<String, String> values) {
    try {
      ObjectNode data = (ObjectNode) JSON.readTree(EventContract.sample(type));
      data.put("referralId", referral.substring(referral.lastIndexOf('/') + 1));
      values.forEach(data::put);
      return new Sent(UUID.randomUUID(), type, data.get(key).asText(), data.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void send(String tenant, Sent event) {
    send(tenant, event, 1);
  }

  /** Sends an event of a certain version of its aggregate. */
  public static void send(String tenant, Sent event, long version) {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    String prefix =
        ConfigProvider.getConfig().getValue("fairway.messaging.topic-prefix", String.class);
    ProducerRecord<String, String> message =
        new ProducerRecord<>(prefix + "pathway.events", event.key(), event.payload());
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            event.id().toString(),
            "ce_type",
            event.type(),
            "ce_source",
            "/pathway-service",
            "ce_subject",
            event.key(),
            "ce_time",
            Instant.now().toString(),
            "ce_tenantid",
            tenant,
            "ce_aggregateversion",
            Long.toString(version),
            "ce_dataclassification",
            "pseudonymous",
            "content-type",
            "application/json")
        .forEach((k, v) -> message.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  /** Waits until the service has told an event of that type. */
  public static void awaitTold(String tenant, String type) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(OutboxRows.types(tenant)).contains(type));
  }
}
