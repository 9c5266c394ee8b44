package org.fairway.platform.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Figures of the entries that wait to be linked into their chains, at most five seconds old. */
@ApplicationScoped
class AuditBacklog {
  private static final Logger LOG = Logger.getLogger(AuditBacklog.class);
  private static final double MILLIS = 1000.0;

  private final AuditChain chain;
  private volatile Waiting waiting = new Waiting(0, null);

  AuditBacklog(AuditChain chain, MeterRegistry registry) {
    this.chain = chain;
    Gauge.builder("fairway.audit.waiting", () -> waiting.entries())
        .description("Audit entries not yet linked into a chain")
        .register(registry);
    Gauge.builder("fairway.audit.oldest.seconds", () -> waiting.oldestSeconds(Instant.now()))
        .description("Age of the oldest audit entry not yet linked")
        .register(registry);
  }

  @Scheduled(
      every = "${fairway.watch.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    try {
      waiting = chain.waiting();
    } catch (RuntimeException e) {
      LOG.warnf("the figures of the audit are stale: %s", SafeTrace.of(e));
    }
  }

  /**
   * Entries not yet linked.
   *
   * @param oldest id of the oldest, whose first 48 bits are its time (UUID version 7); null if none
   */
  record Waiting(long entries, UUID oldest) {
    double oldestSeconds(Instant now) {
      if (oldest == null) {
        return 0;
      }
      Instant made = Instant.ofEpochMilli(oldest.getMostSignificantBits() >>> 16);
      return Math.max(0, Duration.between(made, now).toMillis() / MILLIS);
    }
  }
}
