package org.fairway.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairway.platform.testing.Tokens;

/** Events that nobody made by a call: suspensions of partners that do not exist. */
final class PartnerNews implements AutoCloseable {
  private final String topic;
  private final KafkaProducer<String, String> producer;

  PartnerNews(Suite suite) {
    topic = suite.prefix() + "referral.events";
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", suite.kafka(), "max.block.ms", 5000),
            new StringSerializer(),
            new StringSerializer());
  }

  /** So many events, in a tenant of nobody. */
  void flood(int events) throws Exception {
    String tenant = Tokens.newTenant();
    Future<RecordMetadata> last = null;
    for (int i = 0; i < events; i++) {
      last = producer.send(suspension(tenant));
    }
    producer.flush();
    last.get();
  }

  /** One that no consumer can take, since it does not say which it is. */
  void poison(String tenant) throws Exception {
    ProducerRecord<String, String> event = suspension(tenant);
    event.headers().remove("ce_id");
    producer.send(event).get();
  }

  private ProducerRecord<String, String> suspension(String tenant) {
    String partner = UUID.randomUUID().toString();
    ProducerRecord<String, String> event =
        new ProducerRecord<>(topic, partner, "{\"partnerId\":\"" + partner + "\"}");
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "org.fairway.partner.suspended.v1",
            "ce_source",
            "/referral-service",
            "ce_subject",
            partner,
            "ce_time",
            Instant.now().toString(),
            "ce_tenantid",
            tenant,
            "ce_aggregateversion",
            "1")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  @Override
  public void close() {
    producer.close();
  }
}
