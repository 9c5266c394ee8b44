package org.fairway.platform.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness: the relay's thread runs and its rounds end. A database or broker that is away does not
 * count: rounds fail then, and end. Only a restart helps a relay that hangs.
 *
 * <p>It reads memory only, and on the event loop: no worker may be had for a long time while a
 * database hangs, and against that no restart helps.
 */
@Liveness
@ApplicationScoped
class RelayCheck implements AsyncHealthCheck {
  /** Longer than a round that waits for every acknowledgement in vain. */
  static final Duration HANGS = Duration.ofMinutes(2);

  private final RelayWorker relay;

  RelayCheck(RelayWorker relay) {
    this.relay = relay;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(this::read);
  }

  private HealthCheckResponse read() {
    return relay.enabled()
        ? answer(relay.sinceLastRound())
        : HealthCheckResponse.named("outbox relay").up().withData("relay", "off").build();
  }

  static HealthCheckResponse answer(Optional<Duration> sinceLastRound) {
    boolean alive = sinceLastRound.isPresent() && sinceLastRound.get().compareTo(HANGS) < 0;
    return HealthCheckResponse.named("outbox relay")
        .status(alive)
        .withData("relay", sinceLastRound.isEmpty() ? "ended" : alive ? "runs" : "hangs")
        .build();
  }
}
