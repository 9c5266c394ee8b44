package org.fairway.platform.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of the broker that the shared {@code kafka.*} settings name. */
@ApplicationScoped
class KafkaClients {
  private static final int LONGEST_BLOCK_MILLIS = 3000;
  private static final int REQUEST_TIMEOUT_MILLIS = 5000;
  private static final int RETRY_MILLIS = 2000;

  private final Map<String, Object> broker;

  KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  Producer<String, byte[]> producer(Duration deliveryTimeout) {
    return producer(broker, deliveryTimeout);
  }

  /** For questions about topics and groups. */
  Admin admin() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_BLOCK_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_BLOCK_MILLIS);
    // It logs each try in vain.
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, RETRY_MILLIS);
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RETRY_MILLIS);
    return withItsClasses(() -> Admin.create(settings));
  }

  Consumer<String, byte[]> reader() {
    return reader(broker);
  }

  /**
   * Every in-sync replica has what is acknowledged; retries inside the client make no duplicates.
   */
  static Producer<String, byte[]> producer(Map<String, Object> broker, Duration deliveryTimeout) {
    Map<String, Object> settings = new HashMap<>(broker);
    int delivery = (int) deliveryTimeout.toMillis();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
    settings.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MILLIS, delivery));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MILLIS);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return withItsClasses(() -> new KafkaProducer<>(settings));
  }

  /** A consumer without group: it has no position but the one it is told. */
  static Consumer<String, byte[]> reader(Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return withItsClasses(() -> new KafkaConsumer<>(settings));
  }

  // Kafka looks for its own classes in the thread's loader; a pool's thread may have another one.
  private static <T> T withItsClasses(Supplier<T> client) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
    try {
      return client.get();
    } finally {
      thread.setContextClassLoader(callers);
    }
  }
}
