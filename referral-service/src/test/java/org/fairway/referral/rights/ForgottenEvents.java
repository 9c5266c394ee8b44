package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the other services say to an erasure, sent over the real broker. */
final class ForgottenEvents {

  private ForgottenEvents() {}

  /** That service has erased four records. */
  static void send(String tenant, String service, String erasure) {
    String type = "org.fairway." + service + ".person-forgotten.v1";
    String payload =
        "{\"erasureId\": \"%s\", \"service\": \"%s-service\", \"records\": 4, \"forgottenAt\": \"2026-05-12T09:30:00Z\"}"
            .formatted(erasure, service);
    EventContract.assertMatches(type, payload);
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    String prefix =
        ConfigProvider.getConfig().getValue("fairway.messaging.topic-prefix", String.class);
    ProducerRecord<String, String> message =
        new ProducerRecord<>(prefix + service + ".events", erasure, payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            type,
            "ce_source",
            "/" + service + "-service",
            "ce_subject",
            erasure,
            "ce_time",
            Instant.now().toString(),
            "ce_tenantid",
            tenant,
            "ce_aggregateversion",
            "0",
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
}
