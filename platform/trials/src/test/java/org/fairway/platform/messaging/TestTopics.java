package org.fairway.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics under a prefix of their own, on any broker. */
final class TestTopics {
  static final String EVENTS = "sample.events";
  static final String DEAD_LETTERS = "sample.dead-letters";

  private final String prefix = UUID.randomUUID() + ".";
  private final String bootstrap;

  TestTopics(String bootstrap, int partitions) {
    this.bootstrap = bootstrap;
    try (Admin admin = Admin.create(broker())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(prefix + EVENTS, partitions, (short) 1),
                  new NewTopic(prefix + DEAD_LETTERS, 1, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, Object> broker() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  String prefix() {
    return prefix;
  }

  Producer<String, byte[]> producer(Duration deliveryTimeout) {
    return KafkaClients.producer(broker(), deliveryTimeout);
  }

  Consumer<String, byte[]> reader() {
    return KafkaClients.reader(broker());
  }

  /** All messages of a topic, named without prefix. */
  List<Delivery> messages(String topic) {
    List<Delivery> messages = new ArrayList<>();
    try (Consumer<String, byte[]> reader = reader()) {
      new TopicReader(reader).readAll(List.of(prefix + topic), messages::addAll);
    }
    return messages;
  }

  /** Puts a message on the topic of events as it is. */
  void put(String key, Map<String, String> headers, String value) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(prefix + EVENTS, key, value == null ? null : value.getBytes(UTF_8));
    headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
    try (Producer<String, byte[]> producer = producer(Duration.ofSeconds(10))) {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
