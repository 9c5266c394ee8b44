package org.fairway.referral.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Keeps the schedules of all tenants, batch by batch. What fails is tried again the next night. */
@ApplicationScoped
class RetentionNight {
  private static final Logger LOG = Logger.getLogger(RetentionNight.class);

  private final Retention retention;
  private final Sweep sweep;

  RetentionNight(Retention retention, Sweep sweep) {
    this.retention = retention;
    this.sweep = sweep;
  }

  @Scheduled(
      cron = "${fairway.retention.cron:0 30 2 * * ?}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep.eachTenant(
        retention.activeTenants(),
        this::keep,
        (tenant, e) -> LOG.errorf("a schedule could not be kept: %s", SafeTrace.of(e)));
  }

  private void keep(String tenant) {
    while (retention.runByNight()) {
      LOG.infof("records of tenant %s were ended by the schedule", tenant);
    }
  }
}
