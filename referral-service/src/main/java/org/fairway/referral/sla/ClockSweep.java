package org.fairway.referral.sla;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.SafeTrace;
import org.fairway.referral.common.Moment;
import org.jboss.logging.Logger;

/**
 * Looks for clocks that have reached something, over all tenants. Safe in several instances at
 * once; what fails is tried again with the next sweep, and what fell due while nothing ran is told
 * by the first one.
 */
@ApplicationScoped
class ClockSweep {
  private static final Logger LOG = Logger.getLogger(ClockSweep.class);

  private final ClockQueue queue;
  private final ClockFiring firing;
  private final Sweep sweep;

  ClockSweep(ClockQueue queue, ClockFiring firing, Sweep sweep) {
    this.queue = queue;
    this.firing = firing;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${fairway.sla.sweep-every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant now = Moment.now();
    sweep.eachTenant(
        queue.tenantsDue(now),
        tenant -> all(now),
        (tenant, e) ->
            LOG.errorf("clocks could not be told of, tried again later: %s", SafeTrace.of(e)));
  }

  private void all(Instant now) {
    int told;
    do {
      told = firing.fire(now);
    } while (told == ClockQueue.MOST);
  }
}
