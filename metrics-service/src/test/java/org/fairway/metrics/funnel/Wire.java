package org.fairway.metrics.funnel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fairway.platform.messaging.IncomingEvent;

/** Puts events on the real broker as the other services do. */
final class Wire {

  private Wire() {}

  static void send(List<IncomingEvent> events) {
    try (KafkaProducer<String, String> producer = producer()) {
      for (IncomingEvent event : events) {
        producer.send(message(event)).get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<String, String> message(IncomingEvent event) {
    ProducerRecord<String, String> message =
        new ProducerRecord<>(topic(event.type()), event.subject(), event.data().toString());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", event.id().toString());
    headers.put("ce_type", event.type());
    headers.put("ce_source", event.source());
    headers.put("ce_subject", event.subject());
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_tenantid", event.tenant());
    headers.put("ce_aggregateversion", Long.toString(event.aggregateVersion()));
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private static String topic(String type) {
    String name =
        type.startsWith("org.fairway.referral.") || type.startsWith("org.fairway.person.")
            ? "referral.events"
            : type.startsWith("org.fairway.equality.") ? "equality.events" : "pathway.events";
    return config("fairway.messaging.topic-prefix") + name;
  }

  private static KafkaProducer<String, String> producer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", config("FAIRWAY_KAFKA"));
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
