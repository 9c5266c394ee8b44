package org.fairway.platform.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.Ids;
import org.jboss.logging.Logger;

/**
 * Turns messages that cannot be taken into dead letters: a row, the inbox row that keeps a second
 * delivery from being tried again, and an event for the dead-letter topic, all in one transaction.
 */
final class Parking {
  /** Type of the event that tells of a dead letter. */
  static final String EVENT_TYPE = "org.fairway.dead-letter.parked.v1";

  private static final Logger LOG = Logger.getLogger(Parking.class);

  private final UnitOfWork work;
  private final Inbox inbox;
  private final DeadLetterTable table;
  private final OutboxWriter outbox;
  private final ParkingSettings settings;

  Parking(
      UnitOfWork work,
      Inbox inbox,
      DeadLetterTable table,
      OutboxWriter outbox,
      ParkingSettings settings) {
    this.work = work;
    this.inbox = inbox;
    this.table = table;
    this.outbox = outbox;
    this.settings = settings;
  }

  /** Returns when the dead letter is stored, which may take as long as the database is away. */
  void park(String consumer, Delivery message, Failures.Reason reason, int attempts) {
    String readable = CloudEventReader.tenantOf(message);
    String tenant = readable == null ? settings.platformTenant() : readable;
    DeadLetter letter = letter(consumer, message, reason, attempts);
    Runnable stored =
        () ->
            settings
                .perseverance()
                .run(consumer, () -> work.run(tenant, () -> store(tenant, letter, message)));
    Trace.within(CloudEventReader.printable(message, CloudEvents.TRACE_PARENT), stored);
    settings.meters().parked(consumer);
    LOG.errorf("%s: %s is a dead letter: %s", consumer, message.place(), reason.detail());
  }

  private void store(String tenant, DeadLetter letter, Delivery message) {
    UUID event = letter.eventId();
    var kept = new DeadLetterTable.Kept(message, settings.keepsContentOf(message));
    boolean known =
        event != null && inbox.take(tenant, letter.consumer(), List.of(event)).isEmpty();
    if (!known && table.insert(tenant, letter, kept)) {
      Correlation.start(letter.correlationId());
      outbox.write(tenant, told(letter), settings.topic());
    }
  }

  private static DeadLetter letter(
      String consumer, Delivery message, Failures.Reason reason, int attempts) {
    Instant now = Instant.now();
    return new DeadLetter(
        Ids.next(),
        consumer,
        CloudEventReader.idOf(message),
        CloudEventReader.printable(message, CloudEvents.TYPE),
        CloudEventReader.printable(message, CloudEvents.SUBJECT),
        message.topic(),
        message.partition(),
        message.offset(),
        reason.code(),
        reason.detail(),
        attempts,
        DeadLetter.State.PENDING,
        0,
        CloudEventReader.printable(message, CloudEvents.CORRELATION),
        now,
        now,
        null);
  }

  private static OutgoingEvent told(DeadLetter letter) {
    Parked data =
        new Parked(
            letter.id(),
            letter.consumer(),
            letter.eventId(),
            letter.type(),
            letter.topic(),
            letter.partition(),
            letter.offset(),
            letter.reason(),
            letter.detail(),
            letter.attempts());
    return new OutgoingEvent(EVENT_TYPE, letter.id().toString(), 0, data);
  }

  /**
   * Data of the event. The message itself stays where it lies: a copy would carry its data to
   * readers of another topic.
   */
  record Parked(
      UUID deadLetterId,
      String consumer,
      UUID eventId,
      String eventType,
      String topic,
      int partition,
      long offset,
      String reason,
      String detail,
      int attempts) {}
}
