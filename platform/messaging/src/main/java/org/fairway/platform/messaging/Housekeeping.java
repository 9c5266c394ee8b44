package org.fairway.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Figures for dashboards, and the removal of rows that were sent long ago. */
@ApplicationScoped
class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  private final UnitOfWork work;
  private final OutboxTable outbox;
  private final DeadLetterTable deadLetters;
  private final MessagingConfig config;

  private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);
  private volatile long pending;
  private volatile boolean databaseAnswers;

  Housekeeping(
      UnitOfWork work, DataSource database, MessagingConfig config, MeterRegistry registry) {
    this.work = work;
    this.outbox = new OutboxTable(new Jdbc(database));
    this.deadLetters = new DeadLetterTable(new Jdbc(database));
    this.config = config;
    gauge(registry, "fairway.outbox.backlog", "Rows not yet sent", () -> backlog.rows());
    gauge(
        registry,
        "fairway.outbox.oldest.seconds",
        "Age of the oldest row not yet sent",
        () -> backlog.oldestSeconds());
    PartMeter.register(registry, "database", () -> databaseAnswers);
    gauge(registry, "fairway.dead.letters", "Dead letters that wait for a replay", () -> pending);
  }

  private static void gauge(
      MeterRegistry registry,
      String name,
      String description,
      java.util.function.Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /**
   * Figures are at most this old. They come from here, so that a scrape never waits for the
   * database.
   */
  @Scheduled(
      every = "${fairway.watch.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    try {
      work.unscoped(
          () -> {
            outbox.actAsWorker();
            backlog = outbox.backlog();
            pending = deadLetters.pending();
            return null;
          });
      databaseAnswers = true;
    } catch (Throwable e) {
      databaseAnswers = false;
      LOG.warnf("the figures of messaging are stale: %s", SafeTrace.of(e));
    }
  }

  /** Safe in several instances at once. */
  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() {
    try {
      int gone =
          work.unscoped(
              () -> {
                outbox.actAsWorker();
                return outbox.deleteSentBefore(Instant.now().minus(config.relay().retention()));
              });
      LOG.debugf("%d sent outbox rows removed", gone);
    } catch (Throwable e) {
      LOG.warnf("sent outbox rows were not removed: %s", SafeTrace.of(e));
    }
  }
}
