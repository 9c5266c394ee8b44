package org.fairway.pathway.ats;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.Caller;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.RateLimits;
import org.fairway.platform.web.rehearsal.Rehearsal;
import org.fairway.platform.web.signature.WebhookHeaders;
import org.fairway.platform.web.signature.WebhookSecret;
import org.fairway.platform.web.signature.WebhookSignature;
import org.fairway.platform.web.signature.WebhookSignature.Outcome;

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
  private final ScopedWork work;
  private final RateLimits limits;
  private final Rehearsal rehearsal;
  private final MeterRegistry meters;

  SignatureGate(
      ConnectionDoor door,
      ConnectionSecrets secrets,
      CurrentScope scope,
      ScopedWork work,
      RateLimits limits,
      Rehearsal rehearsal,
      MeterRegistry meters) {
    this.door = door;
    this.secrets = secrets;
    this.scope = scope;
    this.work = work;
    this.limits = limits;
    this.rehearsal = rehearsal;
    this.meters = meters;
  }

  /**
   * The connection whose live secret signed these bytes; from then on the request runs in its
   * organisation's scope, and not before: what is unsigned must not learn that the organisation is
   * suspended, nor leave a trail in its name.
   *
   * @throws ProblemException 401 for anything but a valid signature; 429 when the connection is
   *     called too often; the error that a signed rehearsal asks for
   */
  SignedConnection admit(UUID id, WebhookHeaders headers, byte[] body) {
    SignedConnection connection = door.find(id).orElseThrow(() -> refused("unknown_connection"));
    limits.take(new Line("ats:" + id));
    Outcome outcome = WebhookSignature.verify(live(connection), headers, body, Instant.now());
    if (outcome != Outcome.VALID) {
      throw refused(outcome.name().toLowerCase(Locale.ROOT));
    }
    count("valid");
    scope.set(
        new Scope(
            connection.tenant(),
            connection.organisation(),
            "ats:" + id,
            "ats:" + id,
            Set.of("integration")));
    rehearsal.play();
    return connection;
  }

  /** A connection as a caller with a budget of its own: unsigned calls use up nobody else's. */
  private record Line(String identity) implements Caller {
    @Override
    public String tenant() {
      return identity;
    }
  }

  /** Opened as the service itself. */
  private List<WebhookSecret> live(SignedConnection connection) {
    List<WebhookSecret> live = new ArrayList<>();
    work.run(Scope.worker(connection.tenant()), () -> live.addAll(opened(connection)));
    return live;
  }

  private List<WebhookSecret> opened(SignedConnection c) {
    List<WebhookSecret> live = new ArrayList<>();
    live.add(secrets.open(c.tenant(), c.id(), ConnectionSecrets.CURRENT, c.secret()));
    if (c.previousSecret() != null && c.previousValidUntil().isAfter(Instant.now())) {
      live.add(secrets.open(c.tenant(), c.id(), ConnectionSecrets.PREVIOUS, c.previousSecret()));
    }
    return live;
  }

  private ProblemException refused(String outcome) {
    count(outcome);
    return Problems.of(ProblemType.SIGNATURE_INVALID);
  }

  private void count(String outcome) {
    meters.counter(METER, "outcome", outcome).increment();
  }
}
