package org.fairway.platform.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.fairway.platform.messaging.MessagingConfig;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.signature.WebhookHeaders;
import org.fairway.platform.web.signature.WebhookSignature;

/**
 * Sends what is due to an endpoint, one thing after the other. No transaction is open while the
 * other side is waited for. A process that dies between sending and noting it leaves the delivery
 * due: it is sent again, under the same id.
 */
@ApplicationScoped
class Dispatch {
  /** After so many, or so long, others have their turn: a receiver may be slow and answer well. */
  private static final int MOST = 50;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Attempts attempts;
  private final Claims claims;
  private final Disabling disabling;
  private final WebhookSource source;
  private final Sending sending;
  private final ScopedWork work;
  private final WebhookClock clock;
  private final WebhooksConfig config;
  private final WebhookMeters meters;
  private final String eventSource;

  Dispatch(
      Attempts attempts,
      Claims claims,
      Disabling disabling,
      WebhookSource source,
      Sending sending,
      ScopedWork work,
      WebhookClock clock,
      WebhooksConfig config,
      WebhookMeters meters,
      MessagingConfig messaging) {
    this.attempts = attempts;
    this.claims = claims;
    this.disabling = disabling;
    this.source = source;
    this.sending = sending;
    this.work = work;
    this.clock = clock;
    this.config = config;
    this.meters = meters;
    this.eventSource = messaging.source();
  }

  private record Job(Attempts.Target target, Attempts.Due due) {}

  /**
   * All that is due, as long as the claim holds; then the claim is given back. When something goes
   * wrong on our side it is kept, so that the next try comes after the lease and not at once.
   */
  void drain(Claim claim) throws Exception {
    long begin = System.nanoTime();
    boolean more = true;
    for (int i = 0; more && i < MOST && System.nanoTime() - begin < LONGEST.toNanos(); i++) {
      more = one(claim);
    }
    work.run(worker(claim), () -> claims.release(claim));
  }

  /** False when there is nothing more to be done now. */
  private boolean one(Claim claim) throws Exception {
    Optional<Job> job = work.inTransaction(worker(claim), () -> job(claim));
    if (job.isEmpty()) {
      return false;
    }
    Attempts.Due due = job.get().due();
    Optional<JsonNode> content = content(claim, due.event());
    Instant now = clock.now();
    if (content.isEmpty()) {
      work.inTransaction(worker(claim), () -> done(() -> attempts.withhold(claim, due, now)));
      return true;
    }
    Instant again = now.plus(config.lease());
    if (work.inTransaction(worker(claim), () -> attempts.begin(claim, due, now, again))) {
      Answer answer = send(claim, job.get(), content.get(), now);
      meters.attempted(answer);
      work.inTransaction(worker(claim), () -> done(() -> conclude(claim, due, answer)));
    }
    return true;
  }

  private Optional<Job> job(Claim claim) {
    Instant now = clock.now();
    return attempts
        .hold(claim, now, now.plus(config.lease()))
        .flatMap(target -> attempts.next(claim, now).map(due -> new Job(target, due)));
  }

  /** Asked in the owner's own scope, inside the walls that hold for its requests. */
  private Optional<JsonNode> content(Claim claim, WebhookEvent event) throws Exception {
    if (OwnTypes.ALL.contains(event.type())) {
      return Optional.of(event.data());
    }
    Scope owner = new Scope(claim.tenant(), claim.organisation(), "worker", "worker", Set.of());
    return work.inTransaction(owner, () -> source.content(event));
  }

  private Answer send(Claim claim, Job job, JsonNode content, Instant now) {
    WebhookEvent event = job.due().event();
    byte[] body = WebhookJson.cloudEvent(eventSource, claim.tenant(), event, content);
    String id = event.id().toString();
    long timestamp = now.getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(WebhookHeaders.ID, id);
    headers.put(WebhookHeaders.TIMESTAMP, Long.toString(timestamp));
    headers.put(
        WebhookHeaders.SIGNATURE,
        job.target().secrets().stream()
            .map(secret -> WebhookSignature.sign(secret, id, timestamp, body))
            .collect(Collectors.joining(" ")));
    return sending.send(URI.create(job.target().url()), headers, body);
  }

  private void conclude(Claim claim, Attempts.Due due, Answer answer) {
    Instant now = clock.now();
    boolean delivered = answer.outcome() == AttemptOutcome.DELIVERED;
    double chance = ThreadLocalRandom.current().nextDouble();
    Schedule.Step step = Schedule.after(answer, due.tries() + 1, now, chance);
    boolean over = step.next() == null;
    String state = delivered ? "DELIVERED" : over ? "FAILED" : "PENDING";
    // Endpoint, delivery, attempt: the order in which its owner's requests lock them.
    Optional<Instant> failing = attempts.standing(claim, delivered, step.rest(), now);
    attempts.end(claim, due, answer, state, step.next(), now);
    if (answer.outcome() == AttemptOutcome.GONE) {
      disabling.disable(claim, WebhookEndpoint.DisabledReason.GONE, now);
    } else if (over
        && failing.filter(since -> !since.plus(config.disableAfter()).isAfter(now)).isPresent()) {
      disabling.disable(claim, WebhookEndpoint.DisabledReason.FAILING, now);
    }
  }

  private static Scope worker(Claim claim) {
    return Scope.worker(claim.tenant());
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
