package org.fairway.platform.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
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
  static final Duration WINDOW = Duration.ofMinutes(1);
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

  /**
   * Takes one call from the budgets; 429 with {@code Retry-After} when one is spent.
   *
   * @return what is left of the tighter one; null when neither is limited
   */
  public Quota take(Caller caller) {
    return Quota.tighter(
        take("client", caller.tenant() + " " + caller.identity(), perClient),
        take("tenant", caller.tenant(), perTenant));
  }

  /**
   * Takes one call from a budget; 429 as above when it is spent.
   *
   * @param budget its name, for the metric: one of a few
   * @param owner whose it is; budgets are kept for ever, so owners must be bounded in number
   * @param limit calls a minute; 0 for no limit. Another limit begins another budget
   * @return what is left; null without limit
   */
  public Quota take(String budget, String owner, int limit) {
    if (limit == 0) {
      return null;
    }
    String key = String.join(" ", budget, Integer.toString(limit), owner);
    Bucket bucket = buckets.computeIfAbsent(key, w -> bucket(limit));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    Quota quota =
        new Quota(limit, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      meters.refused(budget);
      throw spent(quota, seconds(probe.getNanosToWaitForRefill()));
    }
    return quota;
  }

  private static ProblemException spent(Quota quota, long seconds) {
    Map<String, String> headers = new HashMap<>(quota.headers());
    headers.put("Retry-After", String.valueOf(seconds));
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        ProblemType.TOO_MANY_REQUESTS.code(),
        "At most " + quota.limit() + " requests a minute; try again in " + seconds + " s.",
        List.of(),
        headers);
  }

  private static long seconds(long nanos) {
    return nanos / NANOS + 1;
  }

  /** What a client is told whose budget will be spent for another second. */
  public ProblemException refusal() {
    return spent(new Quota(Math.max(1, perClient), 0, WINDOW.toSeconds()), 1);
  }

  private static Bucket bucket(int limit) {
    return Bucket.builder().addLimit(l -> l.capacity(limit).refillGreedy(limit, WINDOW)).build();
  }
}
