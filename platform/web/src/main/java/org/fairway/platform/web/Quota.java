package org.fairway.platform.web;

import java.util.Map;

/**
 * What a caller may still ask for.
 *
 * @param limit calls in a window
 * @param remaining calls left
 * @param seconds until all of them are free again, when none is made
 */
public record Quota(int limit, long remaining, long seconds) {
  /** The property of the request under which its quota is kept. */
  public static final String PROPERTY = "fairway.quota";

  /** As the answer's headers, by the IETF draft on RateLimit header fields. */
  Map<String, String> headers() {
    return Map.of(
        "RateLimit-Policy", "\"minute\";q=" + limit + ";w=" + RateLimits.WINDOW.toSeconds(),
        "RateLimit", "\"minute\";r=" + remaining + ";t=" + seconds);
  }

  /** The one that ends sooner. */
  static Quota tighter(Quota one, Quota other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.remaining() <= other.remaining() ? one : other;
  }
}
