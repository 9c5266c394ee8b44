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
  private final Counter ofClients;
  private final Counter ofTenants;

  WebMeters(MeterRegistry registry) {
    replays =
        Counter.builder("fairway.idempotency.replays")
            .description("Repeated requests that were answered with the stored answer")
            .register(registry);
    ofClients = refusals(registry, "client");
    ofTenants = refusals(registry, "tenant");
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

  /** The budget is {@code client} or {@code tenant}; whose it was is not told. */
  void refused(String budget) {
    (budget.equals("client") ? ofClients : ofTenants).increment();
  }
}
