package org.fairway.referral.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Keeps the schedules of all tenants, batch by batch. What fails is tried again the next night. */
@ApplicationScoped
class RetentionNight {
  private static final Logger LOG = Logger.getLogger(RetentionNight.class);

  private final Retention retention;
  private final ScopedWork work;

  RetentionNight(Retention retention, ScopedWork work) {
    this.retention = retention;
    this.work = work;
  }

  @Scheduled(
      cron = "${fairway.retention.cron:0 30 2 * * ?}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (String tenant : retention.activeTenants()) {
      try {
        while (work.call(Scope.worker(tenant), retention::runByNight)) {
          LOG.infof("records of tenant %s were ended by the schedule", tenant);
        }
      } catch (Exception e) {
        LOG.errorf("a schedule could not be kept: %s", SafeTrace.of(e));
      }
    }
  }
}
