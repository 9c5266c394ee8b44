package org.fairway.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The one way in from the broker. The connector polls, keeps the group membership alive while a
 * batch takes long, and commits a batch's offsets after this method has returned.
 */
@ApplicationScoped
class EventChannel {
  private final InboxConsumer consumer;

  EventChannel(
      DataSource database,
      UnitOfWork work,
      Handlers handlers,
      MessagingConfig config,
      MeterRegistry registry,
      Tracer tracer) {
    Jdbc jdbc = new Jdbc(database);
    Meters meters = new Meters(registry);
    LaneSettings settings = LaneSettings.of(config, meters, new Tracing(tracer));
    JdbcInbox inbox = new JdbcInbox(jdbc);
    Parking parking =
        new Parking(
            work,
            inbox,
            new DeadLetterTable(jdbc),
            OutboxWriter.of(new OutboxTable(jdbc), config),
            ParkingSettings.of(config, settings, meters));
    List<Lane> lanes =
        handlers.all().stream()
            .map(handler -> new Lane(handler, inbox, work, parking, settings))
            .toList();
    this.consumer = new InboxConsumer(config.consumer(), lanes, parking);
  }

  /** One batch at a time, in order. */
  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    List<Delivery> deliveries = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> message : records) {
      deliveries.add(Delivery.of(message));
    }
    consumer.accept(deliveries);
  }
}
