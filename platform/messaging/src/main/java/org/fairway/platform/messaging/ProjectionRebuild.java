package org.fairway.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Builds a projection anew from the topics this service listens to, from their first message on.
 */
@ApplicationScoped
public class ProjectionRebuild {
  private final DataSource database;
  private final UnitOfWork work;
  private final Supplier<Consumer<String, byte[]>> readers;
  private final LaneSettings settings;
  private final List<String> topics;

  @Inject
  ProjectionRebuild(
      DataSource database,
      UnitOfWork work,
      KafkaClients clients,
      MessagingConfig config,
      MeterRegistry registry) {
    this(
        database,
        work,
        clients::reader,
        LaneSettings.of(config, new Meters(registry), Tracing.NONE),
        Topics.consumed(config));
  }

  ProjectionRebuild(
      DataSource database,
      UnitOfWork work,
      Supplier<Consumer<String, byte[]>> readers,
      LaneSettings settings,
      List<String> topics) {
    this.database = database;
    this.work = work;
    this.readers = readers;
    this.settings = settings;
    this.topics = topics;
  }

  /**
   * Rebuilds one tenant's rows. Live handling of this projection for this tenant stands still
   * meanwhile, in all instances, and goes on where it stood; readers see the old rows until the
   * swap. Afterwards the projection holds the effect of each event once, as before, except of those
   * that are pending dead letters; these can still be replayed.
   *
   * <p>Blocks for as long as it takes; to be called from a job, not from a request. Events and
   * their effects are committed in batches, the swap is one transaction. When it fails, the old
   * rows stay.
   *
   * @throws RuntimeException of the projection, if it fails on an event for a reason that does not
   *     pass
   * @throws IllegalStateException if a rebuild of the same projection and tenant is running
   */
  @Transactional(Transactional.TxType.NEVER)
  public RebuildResult rebuild(String tenant, Projection projection) {
    Instant begin = Instant.now();
    Jdbc jdbc = new Jdbc(database);
    Rebuild run = new Rebuild(tenant, projection, new JdbcInbox(jdbc), work, settings);
    try (RebuildGate gate = shut(tenant, projection);
        Consumer<String, byte[]> reader = readers.get()) {
      run.prepare(new DeadLetterTable(jdbc));
      new TopicReader(reader).readAll(topics, run::take);
      run.swap(gate, jdbc);
    }
    return run.result(Duration.between(begin, Instant.now()));
  }

  private RebuildGate shut(String tenant, Projection projection) {
    try {
      return RebuildGate.shut(database, tenant, settings.consumerOf(projection));
    } catch (RebuildGate.Closed e) {
      throw new IllegalStateException("the projection is already being rebuilt", e);
    }
  }
}
