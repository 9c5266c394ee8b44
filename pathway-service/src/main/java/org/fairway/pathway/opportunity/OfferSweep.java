package org.fairway.pathway.opportunity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.InTransaction;
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
  private final Sweep sweep;
  private final InTransaction transaction;

  OfferSweep(OfferQueue due, PlaceQueue places, Sweep sweep, InTransaction transaction) {
    this.due = due;
    this.places = places;
    this.sweep = sweep;
    this.transaction = transaction;
  }

  @Scheduled(
      every = "${fairway.opportunities.sweep-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant now = PlaceQueue.now();
    sweep.eachTenant(
        due.tenantsDue(now),
        tenant -> all(tenant, now),
        (tenant, e) ->
            LOG.errorf("places could not be passed on, tried again later: %s", SafeTrace.of(e)));
  }

  private void all(String tenant, Instant now) {
    sweep.each(due.due(now), one -> tenant, one -> passOn(one, now), this::later);
  }

  private void passOn(UUID opportunity, Instant now) throws Exception {
    while (transaction.call(() -> due.take(opportunity) && places.passOn(opportunity, now))) {
      LOG.debug("a long queue is passed on in pieces");
    }
  }

  private void later(UUID opportunity, Exception e) {
    LOG.errorf("a place could not be passed on, tried again later: %s", SafeTrace.of(e));
    due.later(opportunity);
  }
}
