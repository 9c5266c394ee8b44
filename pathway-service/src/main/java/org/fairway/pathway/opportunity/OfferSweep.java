package org.fairway.pathway.opportunity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Ends offers that ran out and passes free places on, over all tenants. Safe in several instances
 * at once; what fails is tried again with the next sweep.
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
    int done;
    do {
      done = work.inTransaction(Scope.worker(tenant), () -> some(now));
    } while (done == OfferQueue.MOST);
  }

  private int some(Instant now) {
    List<UUID> taken = due.take(now);
    taken.forEach(opportunity -> places.passOn(opportunity, now));
    return taken.size();
  }
}
