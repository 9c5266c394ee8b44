package org.fairway.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts of what happens to messages, per consumer. */
final class Meters {
  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  void handled(String consumer, int events) {
    processed(consumer, "handled", events);
  }

  void duplicates(String consumer, int events) {
    processed(consumer, "duplicate", events);
  }

  void parked(String consumer) {
    processed(consumer, "dead-letter", 1);
  }

  void retried(String consumer) {
    registry.counter("fairway.events.retried", "consumer", consumer).increment();
  }

  void relayed(int events) {
    registry.counter("fairway.outbox.sent").increment(events);
  }

  private void processed(String consumer, String outcome, int events) {
    registry
        .counter("fairway.events.processed", "consumer", consumer, "outcome", outcome)
        .increment(events);
  }
}
