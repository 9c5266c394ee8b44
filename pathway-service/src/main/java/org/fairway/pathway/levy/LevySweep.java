package org.fairway.pathway.levy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Settles running accounts of all tenants when a month is over, each month in a transaction of its
 * own. Safe in several instances at once; what fails is tried again by the next sweep.
 */
@ApplicationScoped
class LevySweep {
  private static final Logger LOG = Logger.getLogger(LevySweep.class);

  private final LevyQueue queue;
  private final LevyMonthEnd monthEnd;
  private final LevyCatchUp catchUp;
  private final LevyClock clock;
  private final ScopedWork work;

  LevySweep(
      LevyQueue queue,
      LevyMonthEnd monthEnd,
      LevyCatchUp catchUp,
      LevyClock clock,
      ScopedWork work) {
    this.queue = queue;
    this.monthEnd = monthEnd;
    this.catchUp = catchUp;
    this.clock = clock;
    this.work = work;
  }

  @Scheduled(
      every = "${fairway.levy.settle-every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    LocalDate until = clock.lastMonth().atEndOfMonth();
    for (LevyQueue.Waiting one : queue.unsettled(until)) {
      try {
        work.run(Scope.worker(one.tenant()), () -> settle(one.account()));
      } catch (RuntimeException e) {
        LOG.errorf(
            "levy account %s of %s could not be settled, tried again later: %s",
            one.account(), one.tenant(), why(e));
      }
    }
  }

  /** Whoever pays for others first: the others wait for it. */
  private void settle(UUID account) {
    for (UUID sender : monthEnd.senders(account)) {
      try {
        catchUp.settle(sender);
      } catch (RuntimeException e) { // its own apprentices do not wait for it
        LOG.errorf(
            "levy account %s, which pays for account %s, could not be settled: %s",
            sender, account, why(e));
      }
    }
    catchUp.settle(account);
  }

  /** What a rule refused, which has no trace; otherwise classes and places. */
  private static String why(RuntimeException e) {
    return e instanceof Refusal refused ? "refused, " + refused.code() : SafeTrace.of(e);
  }
}
