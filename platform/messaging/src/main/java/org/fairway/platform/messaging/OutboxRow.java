package org.fairway.platform.messaging;

import java.time.Instant;
import java.util.UUID;

/** An event on its way to the broker. Nullable: correlationId, traceparent. */
record OutboxRow(
    long position,
    UUID id,
    String tenant,
    String aggregateType,
    String aggregateId,
    long aggregateVersion,
    String type,
    String payload,
    String topic,
    Instant occurredAt,
    String correlationId,
    String traceparent,
    String classification) {

  /** Rows with equal keys keep their order. */
  Aggregate aggregate() {
    return new Aggregate(topic, aggregateId);
  }

  /** What order is kept for: the record key within its topic. */
  record Aggregate(String topic, String id) {}
}
