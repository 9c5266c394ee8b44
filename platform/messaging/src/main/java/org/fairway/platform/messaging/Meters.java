package org.fairway.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures of what happens to messages. Labels are names from the code: consumers and outcomes. */
final class Meters {
  private static final Duration[] BOUNDS =
      List.of(5, 10, 25, 50, 100, 250, 500, 1000, 5000, 30_000, 300_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<String, OfConsumer> consumers = new ConcurrentHashMap<>();
  private final Counter sent;
  private final Counter unacknowledged;

  Meters(MeterRegistry registry) {
    this.registry = registry;
    this.sent = counter("fairway.outbox.sent", "Events that the broker acknowledged");
    this.unacknowledged =
        counter("fairway.outbox.unacknowledged", "Tries that the broker did not acknowledge");
  }

  /** Makes a consumer's figures begin at zero, so that their first change is seen. */
  void expect(String consumer) {
    of(consumer);
  }

  void handled(String consumer, List<IncomingEvent> events) {
    OfConsumer meters = of(consumer);
    meters.handled.increment(events.size());
    Instant now = Instant.now();
    events.forEach(event -> meters.delay.record(Duration.between(event.time(), now)));
  }

  /** How long a transaction took, whatever it held. */
  void took(String consumer, long nanos) {
    of(consumer).handling.record(Duration.ofNanos(nanos));
  }

  void duplicates(String consumer, int events) {
    of(consumer).duplicate.increment(events);
  }

  void parked(String consumer) {
    of(consumer).parked.increment();
  }

  void retried(String consumer) {
    of(consumer).retried.increment();
  }

  void relayed(Relay.Round round) {
    sent.increment(round.sent());
    unacknowledged.increment(round.found() - round.sent());
  }

  private OfConsumer of(String consumer) {
    return consumers.computeIfAbsent(consumer, OfConsumer::new);
  }

  private Counter counter(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }

  private final class OfConsumer {
    private final Counter handled;
    private final Counter duplicate;
    private final Counter parked;
    private final Counter retried;
    private final Timer handling;
    private final Timer delay;

    private OfConsumer(String consumer) {
      handled = processed(consumer, "handled");
      duplicate = processed(consumer, "duplicate");
      parked = processed(consumer, "dead-letter");
      retried =
          counter("fairway.events.retried", "Times work was tried again", "consumer", consumer);
      handling = timer("fairway.events.handling", "Length of a consumer's transaction", consumer);
      delay = timer("fairway.events.delay", "From an event to its effect", consumer);
    }

    private Counter processed(String consumer, String outcome) {
      return counter(
          "fairway.events.processed",
          "Messages by what became of them",
          "consumer",
          consumer,
          "outcome",
          outcome);
    }

    private Timer timer(String name, String description, String consumer) {
      return Timer.builder(name)
          .description(description)
          .tag("consumer", consumer)
          .serviceLevelObjectives(BOUNDS)
          .register(registry);
    }
  }
}
