package org.fairway.pathway.ats;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.ats.WebhookSignature.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/**
 * Lets signed deliveries in, and nothing else. Every refusal looks the same from outside, so that
 * it tells neither whether a connection exists nor what was wrong; the metric {@code
 * fairway.ats.deliveries} counts them by outcome.
 */
@ApplicationScoped
class SignatureGate {
  private static final String METER = "fairway.ats.deliveries";

  private final ConnectionDoor door;
  private final ConnectionSecrets secrets;
  private final CurrentScope scope;
  private final MeterRegistry meters;

  SignatureGate(
      ConnectionDoor door, ConnectionSecrets secrets, CurrentScope scope, MeterRegistry meters) {
    this.door = door;
    this.secrets = secrets;
    this.scope = scope;
    this.meters = meters;
  }

  /**
   * The connection whose live secret signed these bytes; from then on the request runs in its
   * organisation's scope.
   */
  SignedConnection admit(UUID id, WebhookHeaders headers, byte[] body) {
    SignedConnection connection = door.find(id).orElseThrow(() -> refused("unknown_connection"));
    scope.set(
        new Scope(
            connection.tenant(),
            connection.organisation(),
            "ats:" + id,
            "ats:" + id,
            Set.of("integration")));
    Outcome outcome = WebhookSignature.verify(live(connection), headers, body, Instant.now());
    if (outcome != Outcome.VALID) {
      throw refused(outcome.name().toLowerCase(Locale.ROOT));
    }
    count("valid");
    return connection;
  }

  private List<WebhookSecret> live(SignedConnection c) {
    List<WebhookSecret> live = new ArrayList<>();
    live.add(secrets.open(c.tenant(), c.id(), ConnectionSecrets.CURRENT, c.secret()));
    if (c.previousSecret() != null && c.previousValidUntil().isAfter(Instant.now())) {
      live.add(secrets.open(c.tenant(), c.id(), ConnectionSecrets.PREVIOUS, c.previousSecret()));
    }
    return live;
  }

  private ProblemException refused(String outcome) {
    count(outcome);
    return new ProblemException(
        ProblemType.SIGNATURE_INVALID,
        "Sign id.timestamp.body with a live secret of this connection (Standard Webhooks 1.0.0) within five minutes.");
  }

  private void count(String outcome) {
    meters.counter(METER, "outcome", outcome).increment();
  }
}
