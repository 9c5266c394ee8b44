package org.fairway.referral.sla;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Figures of the referrals that nobody has acknowledged, over all tenants. */
@ApplicationScoped
class Unacknowledged {
  private static final Logger LOG = Logger.getLogger(Unacknowledged.class);

  private final UnacknowledgedRepository referrals;
  private final int workingDays;
  private volatile UnacknowledgedRepository.Waiting waiting =
      new UnacknowledgedRepository.Waiting(0, 0, 0);

  Unacknowledged(
      UnacknowledgedRepository referrals,
      MeterRegistry registry,
      @ConfigProperty(name = "fairway.referral.acknowledge-working-days", defaultValue = "2")
          int workingDays) {
    this.referrals = referrals;
    this.workingDays = workingDays;
    Gauge.builder("fairway.referrals.unacknowledged", () -> waiting.all())
        .description("Referrals that wait for their acknowledgement")
        .register(registry);
    Gauge.builder("fairway.referrals.overdue", () -> waiting.overdue())
        .description("Referrals that wait for their acknowledgement longer than they may")
        .register(registry);
    Gauge.builder("fairway.referrals.oldest.seconds", () -> waiting.oldestSeconds())
        .description("Since the submission of the referral that waits longest")
        .register(registry);
  }

  /** Figures are at most this old. */
  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    try {
      waiting = referrals.waiting(WorkingDays.before(Instant.now(), workingDays));
    } catch (RuntimeException e) {
      LOG.warnf("the figures of waiting referrals are stale: %s", SafeTrace.of(e));
    }
  }
}
