package org.fairway.pathway.levy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.Sweep;
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
  private final Sweep sweep;

  LevySweep(
      LevyQueue queue, LevyMonthEnd monthEnd, LevyCatchUp catchUp, LevyClock clock, Sweep sweep) {
    this.queue = queue;
    this.monthEnd = monthEnd;
    this.catchUp = catchUp;
    this.clock = clock;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${fairway.levy.settle-every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    LocalDate until = clock.lastMonth().atEndOfMonth();
    sweep.each(
        queue.unsettled(until),
        LevyQueue.Waiting::tenant,
        one -> settle(one.account()),
        LevySweep::later);
  }

  private static void later(LevyQueue.Waiting one, Exception e) {
    LOG.errorf(
        "levy account %s of %s could not be settled, tried again later: %s",
        one.account(), one.tenant(), why(e));
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
  private static String why(Exception e) {
    return e instanceof Refusal refused ? "refused, " + refused.code() : SafeTrace.of(e);
  }
}
