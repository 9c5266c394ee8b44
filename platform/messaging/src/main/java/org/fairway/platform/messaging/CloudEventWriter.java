package org.fairway.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Turns outbox rows into Kafka records: CloudEvents 1.0, binary mode, JSON value, key = aggregate.
 */
final class CloudEventWriter {
  private final String source;
  private final String schemaBase;
  private final String topicPrefix;

  CloudEventWriter(String source, String schemaBase, String topicPrefix) {
    this.source = source;
    this.schemaBase = schemaBase;
    this.topicPrefix = topicPrefix;
  }

  ProducerRecord<String, byte[]> record(OutboxRow row) {
    return record(row, row.traceparent());
  }

  /** As part of another span of the row's trace. */
  ProducerRecord<String, byte[]> record(OutboxRow row, String traceparent) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            topicPrefix + row.topic(), row.aggregateId(), row.payload().getBytes(UTF_8));
    Headers headers = message.headers();
    put(headers, CloudEvents.SPEC_VERSION, "1.0");
    put(headers, CloudEvents.ID, row.id().toString());
    put(headers, CloudEvents.TYPE, row.type());
    put(headers, CloudEvents.SOURCE, source);
    put(headers, CloudEvents.SUBJECT, row.aggregateId());
    put(headers, CloudEvents.TIME, row.occurredAt().toString());
    put(headers, CloudEvents.DATA_SCHEMA, schemaBase + row.type());
    put(headers, CloudEvents.TENANT, row.tenant());
    put(headers, CloudEvents.AGGREGATE_VERSION, Long.toString(row.aggregateVersion()));
    put(headers, CloudEvents.CLASSIFICATION, row.classification());
    put(headers, CloudEvents.CORRELATION, row.correlationId());
    put(headers, CloudEvents.TRACE_PARENT, traceparent);
    put(headers, CloudEvents.CONTENT_TYPE, "application/json");
    return message;
  }

  private static void put(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}
