package org.fairway.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.fairway.client.http.ApiException;

/**
 * How long a service asks its caller to wait. The services answer in seconds, never with a date.
 */
final class RetryAfter {
  /** More is not waited for in one call. */
  private static final long MOST_SECONDS = 60;

  private RetryAfter() {}

  static Optional<Duration> of(RuntimeException e) {
    HttpHeaders headers = e instanceof ApiException answer ? answer.getResponseHeaders() : null;
    return Optional.ofNullable(headers)
        .flatMap(all -> all.firstValue("Retry-After"))
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), MOST_SECONDS)));
  }
}
