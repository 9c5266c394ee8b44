package org.fairway.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Extends the chains now and then, apart from the requests, so that these never queue for a chain's
 * end. Any number of instances may run; one at a time extends a tenant's chain.
 */
@ApplicationScoped
class AuditSealer {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class);

  private final AuditChain chain;
  private final Sweep sweep;

  AuditSealer(AuditChain chain, Sweep sweep) {
    this.chain = chain;
    this.sweep = sweep;
  }

  @Scheduled(
      every = "${fairway.audit.seal-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sealAll() {
    try {
      sweep.eachTenant(chain.waitingTenants(), this::extendToEnd, AuditSealer::failed);
    } catch (RuntimeException e) {
      // Once a second while the database is away: a line will do, and the entries wait.
      LOG.warnf("The audit chains were not extended: %s", e.getMessage());
    }
  }

  /** One tenant's trouble does not hold up the others; its entries wait for the next round. */
  private static void failed(String tenant, Exception e) {
    LOG.errorf("The audit chain of %s was not extended: %s", tenant, SafeTrace.of(e));
  }

  private void extendToEnd(String tenant) {
    int linked;
    do {
      linked = chain.extend(tenant);
    } while (linked == AuditChain.BATCH);
  }
}
