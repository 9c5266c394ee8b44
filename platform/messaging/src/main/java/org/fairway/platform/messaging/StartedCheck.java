package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: tables are migrated, permissions are read, and the relay has begun. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {
  private final RelayWorker relay;

  StartedCheck(RelayWorker relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    // Migration and permissions come before the first port is opened, and stop the start if they
    // fail.
    boolean begun = !relay.enabled() || relay.sinceLastRound().isPresent();
    return HealthCheckResponse.named("started").status(begun).build();
  }
}
