package org.fairway.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;

/** The relay's thread: begins with the service and ends with it. */
@ApplicationScoped
class RelayWorker {
  private static final Duration FIRST_REST = Duration.ofMillis(100);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final KafkaClients clients;
  private final DataSource database;
  private final UnitOfWork work;
  private final MessagingConfig config;
  private final Meters meters;
  private final Tracing tracing;

  private Producer<String, byte[]> producer;
  private RelayLoop loop;
  private Thread thread;

  RelayWorker(
      KafkaClients clients,
      DataSource database,
      UnitOfWork work,
      MessagingConfig config,
      MeterRegistry registry,
      Tracer tracer) {
    this.clients = clients;
    this.database = database;
    this.work = work;
    this.config = config;
    this.meters = new Meters(registry);
    this.tracing = new Tracing(tracer);
  }

  void start(@Observes StartupEvent event) {
    if (!config.relay().enabled()) {
      return;
    }
    producer = clients.producer(config.relay().deliveryTimeout());
    CloudEventWriter writer =
        new CloudEventWriter(config.source(), config.schemaBase(), config.topicPrefix().orElse(""));
    Relay relay =
        new Relay(
            work,
            new OutboxTable(new Jdbc(database), config.relay().erase().orElse(List.of())),
            new KafkaDispatcher(producer, writer, tracing),
            new Stalls(FIRST_REST, config.relay().longestPause(), System::nanoTime),
            config.relay().batch());
    loop =
        new RelayLoop(
            () -> counted(relay.round()),
            config.relay().pollInterval(),
            config.relay().longestPause());
    thread = new Thread(loop, "outbox-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private Relay.Round counted(Relay.Round round) {
    meters.relayed(round);
    return round;
  }

  /** An event was committed here. */
  void call() {
    if (loop != null) {
      loop.call();
    }
  }

  /** Whether this instance is to publish. */
  boolean enabled() {
    return config.relay().enabled();
  }

  /** Since the last round has ended; nothing when the thread is gone. */
  Optional<Duration> sinceLastRound() {
    return thread == null || !thread.isAlive() ? Optional.empty() : Optional.of(loop.age());
  }

  void stop(@Observes ShutdownEvent event) {
    if (loop == null) {
      return;
    }
    loop.stop();
    try {
      thread.join(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(FAREWELL);
  }
}
