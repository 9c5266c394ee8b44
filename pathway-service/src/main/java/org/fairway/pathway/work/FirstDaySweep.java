package org.fairway.pathway.work;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Counts from the first day what an earlier release did not. Each employment is a transaction of
 * its own: one that fails is tried again by the next sweep and holds up no other.
 */
@ApplicationScoped
class FirstDaySweep {
  private static final Logger LOG = Logger.getLogger(FirstDaySweep.class);

  private final UncountedJobs uncounted;
  private final FirstDay firstDay;
  private final ScopedWork work;

  FirstDaySweep(UncountedJobs uncounted, FirstDay firstDay, ScopedWork work) {
    this.uncounted = uncounted;
    this.firstDay = firstDay;
    this.work = work;
  }

  @Scheduled(
      every = "${fairway.employments.count-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (UncountedJobs.Waiting one : uncounted.waiting()) {
      try {
        work.inTransaction(
            Scope.worker(one.tenant()),
            () -> uncounted.take(one.employment()) && firstDay.late(one.employment()));
      } catch (Exception e) {
        LOG.errorf(
            "employment %s is counted from the first day later: %s",
            one.employment(), SafeTrace.of(e));
      }
    }
  }
}
