package org.fairway.platform.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one caller, and one tenant as a whole, may call this instance (token bucket). Settings
 * {@code fairway.web.client-requests-per-minute} and {@code
 * fairway.web.tenant-requests-per-minute}; 0 switches a limit off.
 */
@ApplicationScoped
public class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final long NANOS = 1_000_000_000L;

  private final int perClient;
  private final int perTenant;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final WebMeters meters;

  RateLimits(
      @ConfigProperty(name = "fairway.web.client-requests-per-minute") int perClient,
      @ConfigProperty(name = "fairway.web.tenant-requests-per-minute") int perTenant,
      WebMeters meters) {
    this.perClient = perClient;
    this.perTenant = perTenant;
    this.meters = meters;
  }

  /** Takes one call from the budgets; 429 with {@code Retry-After} when one is spent. */
  public void take(Caller caller) {
    take("client", caller.tenant() + " " + caller.identity(), perClient);
    take("tenant", caller.tenant(), perTenant);
  }

  private void take(String budget, String owner, int limit) {
    if (limit == 0) {
      return;
    }
    Bucket bucket = buckets.computeIfAbsent(budget + " " + owner, w -> bucket(limit));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      meters.refused(budget);
      throw refusal(limit, probe.getNanosToWaitForRefill() / NANOS + 1);
    }
  }

  /** What a client is told whose budget will be spent for another second. */
  public ProblemException refusal() {
    return refusal(Math.max(1, perClient), 1);
  }

  private static ProblemException refusal(int limit, long seconds) {
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        ProblemType.TOO_MANY_REQUESTS.code(),
        "At most " + limit + " requests a minute; try again in " + seconds + " s.",
        List.of(),
        Map.of(
            "Retry-After", String.valueOf(seconds),
            "RateLimit-Policy", "\"minute\";q=" + limit + ";w=" + WINDOW.toSeconds(),
            "RateLimit", "\"minute\";r=0;t=" + seconds));
  }

  private static Bucket bucket(int limit) {
    return Bucket.builder().addLimit(l -> l.capacity(limit).refillGreedy(limit, WINDOW)).build();
  }
}
