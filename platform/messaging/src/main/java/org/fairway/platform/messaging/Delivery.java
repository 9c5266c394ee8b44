package org.fairway.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message as the broker gave it. Nullable: key, value. Of repeated headers the last one counts.
 */
record Delivery(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] value) {

  static Delivery of(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : message.headers()) {
      if (header.value() != null) {
        headers.put(storable(header.key()), storable(new String(header.value(), UTF_8)));
      }
    }
    return new Delivery(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key() == null ? null : storable(message.key()),
        headers,
        message.value());
  }

  // PostgreSQL's text holds every character but this one.
  private static String storable(String text) {
    return text.replace('\u0000', '\uFFFD');
  }

  String header(String name) {
    return headers.get(name);
  }

  /** Where it lies, for logs. */
  String place() {
    return topic + "/" + partition + "@" + offset;
  }
}
