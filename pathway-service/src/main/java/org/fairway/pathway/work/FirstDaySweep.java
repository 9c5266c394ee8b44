package org.fairway.pathway.work;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.InTransaction;
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
  private final Sweep sweep;
  private final InTransaction transaction;

  FirstDaySweep(
      UncountedJobs uncounted, FirstDay firstDay, Sweep sweep, InTransaction transaction) {
    this.uncounted = uncounted;
    this.firstDay = firstDay;
    this.sweep = sweep;
    this.transaction = transaction;
  }

  @Scheduled(
      every = "${fairway.employments.count-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep.each(
        uncounted.waiting(), UncountedJobs.Waiting::tenant, this::count, FirstDaySweep::later);
  }

  private void count(UncountedJobs.Waiting one) throws Exception {
    transaction.call(() -> uncounted.take(one.employment()) && firstDay.late(one.employment()));
  }

  private static void later(UncountedJobs.Waiting one, Exception e) {
    LOG.errorf(
        "employment %s is counted from the first day later: %s", one.employment(), SafeTrace.of(e));
  }
}
