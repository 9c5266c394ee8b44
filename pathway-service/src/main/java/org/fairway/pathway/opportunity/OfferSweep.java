package org.fairway.pathway.opportunity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Ends offers that ran out and passes free places on, over all tenants. Safe in several instances
 * at once. Each opportunity is a transaction of its own: one that fails is tried again a minute
 * later and holds up nobody else's.
 */
@ApplicationScoped
class OfferSweep {
  private static final Logger LOG = Logger.getLogger(OfferSweep.class);

  private final OfferQueue due;
  private final PlaceQueue places;
  private final ScopedWork work;

  OfferSweep(OfferQueue due, PlaceQueue places, ScopedWork work) {
    this.due = due;
    this.places = places;
    this.work = work;
  }

  @Scheduled(
      every = "${fairway.opportunities.sweep-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant now = PlaceQueue.now();
    for (String tenant : due.tenantsDue(now)) {
      try {
        all(tenant, now);
      } catch (Exception e) {
        LOG.errorf("places could not be passed on, tried again later: %s", SafeTrace.of(e));
      }
    }
  }

  private void all(String tenant, Instant now) throws Exception {
    for (UUID opportunity : work.inTransaction(Scope.worker(tenant), () -> due.due(now))) {
      try {
        while (work.inTransaction(Scope.worker(tenant), () -> passOn(opportunity, now))) {
          LOG.debug("a long queue is passed on in pieces");
        }
      } catch (Exception e) {
        LOG.errorf("a place could not be passed on, tried again later: %s", SafeTrace.of(e));
        later(tenant, opportunity);
      }
    }
  }

  private boolean passOn(UUID opportunity, Instant now) {
    return due.take(opportunity) && places.passOn(opportunity, now);
  }

  private void later(String tenant, UUID opportunity) throws Exception {
    work.inTransaction(
        Scope.worker(tenant),
        () -> {
          due.later(opportunity);
          return true;
        });
  }
}
