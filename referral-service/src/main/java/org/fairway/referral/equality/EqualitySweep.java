package org.fairway.referral.equality;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Calls answers back once the consent to count them has run out by itself. Safe in several
 * instances at once; what fails is tried again with the next sweep.
 */
@ApplicationScoped
class EqualitySweep {
  private static final Logger LOG = Logger.getLogger(EqualitySweep.class);

  private final EqualityExpiries expiries;
  private final EqualityMonitoring monitoring;
  private final Sweep sweep;

  EqualitySweep(EqualityExpiries expiries, EqualityMonitoring monitoring, Sweep sweep) {
    this.expiries = expiries;
    this.monitoring = monitoring;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${fairway.equality.sweep-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep.eachTenant(
        expiries.tenantsDue(),
        tenant -> monitoring.callBackExpired(),
        (tenant, e) ->
            LOG.errorf("answers could not be called back, tried again later: %s", SafeTrace.of(e)));
  }
}
