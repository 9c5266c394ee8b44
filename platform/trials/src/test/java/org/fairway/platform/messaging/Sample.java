package org.fairway.platform.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A service named sample: its outbox and its consumer on a real database and broker. */
final class Sample implements AutoCloseable {
  static final String TENANT = "QT1";
  static final String TYPE = "org.fairway.sample.counted.v1";

  final TestDatabase database = new TestDatabase();
  final LocalWork work = database.work();
  final Jdbc jdbc = work.jdbc();
  final OutboxTable outboxTable = new OutboxTable(jdbc);
  final DeadLetterTable deadLetters = new DeadLetterTable(jdbc);
  final JdbcInbox inbox = new JdbcInbox(jdbc);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final MessagingConfig config =
      TestConfig.of(
          Map.of(
              "fairway.messaging.retry.attempts",
              "3",
              "fairway.messaging.classifications.\"org.fairway.secret\"",
              "special-category"));
  final OutboxWriter outbox = OutboxWriter.of(outboxTable, config);
  private final AtomicLong offsets = new AtomicLong();
  private final Tracing tracing;

  Sample() {
    this(Tracing.NONE);
  }

  record Data(int number) {}

  Sample(Tracing tracing) {
    this.tracing = tracing;
    database.asOwner(
        "create table effect (position bigint generated always as identity, tenant_id text not null,"
            + " subject text not null, number int not null check (number <> 13));"
            + " grant all on effect to metrics_app; grant all on sequence effect_position_seq to metrics_app");
  }

  void append(String subject, int number) {
    work.run(TENANT, () -> write(subject, number));
  }

  /** Within a running transaction. */
  void write(String subject, int number) {
    outbox.write(TENANT, new OutgoingEvent(TYPE, subject, number, new Data(number)));
  }

  Relay relay(Dispatcher dispatcher, int batch) {
    return relay(
        dispatcher,
        new Stalls(Duration.ofMillis(100), Duration.ofMillis(500), System::nanoTime),
        batch);
  }

  Relay relay(Dispatcher dispatcher, Stalls stalls, int batch) {
    List<String> erased = config.relay().erase().orElseThrow();
    return new Relay(work, new OutboxTable(jdbc, erased), dispatcher, stalls, batch);
  }

  static CloudEventWriter writer(TestTopics topics) {
    return new CloudEventWriter("/sample", "urn:fairway:event:", topics.prefix());
  }

  LaneSettings settings() {
    return LaneSettings.of(config, new Meters(meters), tracing);
  }

  Parking parking() {
    return new Parking(
        work,
        inbox,
        deadLetters,
        outbox,
        ParkingSettings.of(config, settings(), settings().meters()));
  }

  InboxConsumer consumer(EventHandler... handlers) {
    return consumer(inbox, handlers);
  }

  InboxConsumer consumer(Inbox memory, EventHandler... handlers) {
    List<Lane> lanes =
        List.of(handlers).stream()
            .map(handler -> new Lane(handler, memory, work, parking(), settings()))
            .toList();
    return new InboxConsumer(config.consumer(), lanes, parking());
  }

  /** A message as if the broker gave it at the next offset. */
  Delivery delivery(IncomingEventBuilder event) {
    return event.delivery(TestTopics.EVENTS, offsets.getAndIncrement());
  }

  /** Writes the effect that tests count. */
  void effect(IncomingEvent event) {
    jdbc.update(
        "insert into effect (tenant_id, subject, number) values (?, ?, ?)",
        event.tenant(),
        event.subject(),
        event.dataAs(Data.class).number());
  }

  /** The same for many, in one statement. */
  void effects(List<IncomingEvent> events) {
    jdbc.update(
        "insert into effect (tenant_id, subject, number) select ?, 'bulk', * from unnest(?)",
        TENANT,
        events.stream()
            .map(event -> (long) event.dataAs(Data.class).number())
            .toArray(Long[]::new));
  }

  List<String> effects() {
    return work.unscoped(
        () ->
            jdbc.query(
                "select subject || ':' || number from effect order by position",
                row -> row.getString(1)));
  }

  List<DeadLetter> letters(String tenant) {
    return work.call(tenant, () -> deadLetters.list(tenant, null, null, 100));
  }

  long unsent() {
    return work.unscoped(
        () -> {
          outboxTable.actAsWorker();
          return outboxTable.backlog().rows();
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
