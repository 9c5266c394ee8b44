package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the broker answers, and is never down: without it requests are served and events
 * wait in the outbox, so taking the service out of the traffic would make a delay an outage.
 */
@Readiness
@ApplicationScoped
class BrokerCheck implements HealthCheck {
  private final BrokerWatch broker;

  BrokerCheck(BrokerWatch broker) {
    this.broker = broker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker")
        .up()
        .withData("reachable", broker.reachable())
        .build();
  }
}
