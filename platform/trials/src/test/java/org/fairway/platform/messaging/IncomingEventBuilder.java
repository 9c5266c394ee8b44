package org.fairway.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Messages for tests: right in every header until told otherwise. */
final class IncomingEventBuilder {
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final String subject;
  private String value;

  IncomingEventBuilder(String subject, int number) {
    this.subject = subject;
    this.value = "{\"number\":" + number + "}";
    headers.put(CloudEvents.SPEC_VERSION, "1.0");
    headers.put(CloudEvents.ID, UUID.randomUUID().toString());
    headers.put(CloudEvents.TYPE, Sample.TYPE);
    headers.put(CloudEvents.SOURCE, "/sample");
    headers.put(CloudEvents.SUBJECT, subject);
    headers.put(CloudEvents.TIME, Instant.now().toString());
    headers.put(CloudEvents.TENANT, Sample.TENANT);
    headers.put(CloudEvents.AGGREGATE_VERSION, Integer.toString(number));
    headers.put(CloudEvents.CLASSIFICATION, "pseudonymous");
    headers.put(CloudEvents.CORRELATION, correlation(number));
  }

  /** What the event of this number belongs to. */
  static String correlation(int number) {
    return new UUID(0, number).toString();
  }

  IncomingEventBuilder with(String header, String text) {
    headers.put(header, text);
    return this;
  }

  IncomingEventBuilder without(String header) {
    headers.remove(header);
    return this;
  }

  IncomingEventBuilder value(String text) {
    value = text;
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  Delivery delivery(String topic, long offset) {
    byte[] bytes = value == null ? null : value.getBytes(UTF_8);
    return new Delivery(topic, 0, offset, subject, Map.copyOf(headers), bytes);
  }
}
