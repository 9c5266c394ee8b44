package org.fairway.platform.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the service under test, over the real broker, that a person was erased. */
public final class ErasedPerson {
  private static final String TYPE = "org.fairway.person.erased.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ErasedPerson() {}

  /**
   * Tells it, waits until the service has answered, and gives what it answered.
   *
   * @param service that is under test, such as {@code pathway}
   */
  public static String tell(String service, String tenant, String person) {
    String erasure = UUID.randomUUID().toString();
    send(
        tenant,
        person,
        "{\"erasureId\":\"%s\",\"person\":\"%s\",\"erasedAt\":\"%s\"}"
            .formatted(erasure, person, Instant.now()));
    String answer = "org.fairway." + service + ".person-forgotten.v1";
    String told = "from outbox where aggregateid = '%s' and type = '%s'".formatted(erasure, answer);
    await().atMost(PATIENCE).until(() -> TestDatabase.value("select count(*) " + told).equals("1"));
    String payload = TestDatabase.value("select payload " + told);
    EventContract.assertMatches(answer, payload);
    return payload;
  }

  private static void send(String tenant, String person, String data) {
    EventContract.assertMatches(TYPE, data);
    ProducerRecord<String, String> message =
        new ProducerRecord<>(
            config("fairway.messaging.topic-prefix") + "referral.events", person, data);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", TYPE);
    headers.put("ce_source", "/referral-service");
    headers.put("ce_subject", person);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_tenantid", tenant);
    headers.put("ce_aggregateversion", "9");
    headers.put("ce_dataclassification", "pseudonymous");
    headers.put("content-type", "application/json");
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    Properties settings = new Properties();
    settings.put("bootstrap.servers", config("kafka.bootstrap.servers"));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
