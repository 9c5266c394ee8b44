package org.fairway.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.function.Consumer;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.Ids;

/** Writes events into the outbox, in the running transaction. */
final class OutboxWriter {
  /**
   * Half of what a broker takes by default: a row that it refuses would hold its aggregate for
   * ever.
   */
  private static final int LARGEST_PAYLOAD = 512 * 1024;

  private final Consumer<OutboxRow> table;
  private final Prefixes topics;
  private final Prefixes classifications;

  OutboxWriter(Consumer<OutboxRow> table, Prefixes topics, Prefixes classifications) {
    this.table = table;
    this.topics = topics;
    this.classifications = classifications;
  }

  static OutboxWriter of(OutboxTable table, MessagingConfig config) {
    return of(table::insert, config);
  }

  static OutboxWriter of(Consumer<OutboxRow> table, MessagingConfig config) {
    return new OutboxWriter(
        table,
        new Prefixes(config.routes(), config.topic()),
        new Prefixes(config.classifications(), config.classification()));
  }

  void write(String tenant, OutgoingEvent event) {
    write(tenant, event, topics.of(event.type()));
  }

  void write(String tenant, OutgoingEvent event, String topic) {
    String payload = EventJson.write(event.data());
    if (payload.getBytes(UTF_8).length > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException("the data of an event is at most 512 KiB");
    }
    table.accept(
        new OutboxRow(
            0,
            Ids.next(),
            tenant,
            event.aggregateType(),
            event.subject(),
            event.aggregateVersion(),
            event.type(),
            payload,
            topic,
            Instant.now(),
            Correlation.current(),
            Trace.parent(),
            classifications.of(event.type())));
  }
}
