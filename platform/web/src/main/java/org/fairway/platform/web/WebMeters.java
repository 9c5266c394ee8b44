package org.fairway.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts of what the web plumbing did in place of the operation. They exist from the start. */
@Startup
@ApplicationScoped
class WebMeters {
  private final Counter replays;
  private final Counter together;
  private final Counter alone;
  private final Counter ofClients;
  private final Counter ofTenants;

  WebMeters(MeterRegistry registry) {
    replays =
        Counter.builder("fairway.idempotency.replays")
            .description("Repeated requests that were answered with the stored answer")
            .register(registry);
    together = shared(registry, "together");
    alone = shared(registry, "alone");
    ofClients = refusals(registry, "client");
    ofTenants = refusals(registry, "tenant");
  }

  private static Counter shared(MeterRegistry registry, String stored) {
    return Counter.builder("fairway.requests.shared")
        .description("Requests that may be stored together with others, and were or were not")
        .tag("stored", stored)
        .register(registry);
  }

  private static Counter refusals(MeterRegistry registry, String budget) {
    return Counter.builder("fairway.rate.limit.refusals")
        .description("Requests refused because a budget was spent")
        .tag("budget", budget)
        .register(registry);
  }

  void replayed() {
    replays.increment();
  }

  void storedTogether() {
    together.increment();
  }

  /** Something was in the way of storing it together with others. */
  void storedAlone() {
    alone.increment();
  }

  /** The budget is {@code client} or {@code tenant}; whose it was is not told. */
  void refused(String budget) {
    (budget.equals("client") ? ofClients : ofTenants).increment();
  }
}
