package org.fairway.local.demo;

import java.time.Duration;
import java.util.function.Supplier;

/** An access token that is fetched anew before its five minutes are over. */
final class FreshToken implements Supplier<String> {
  private static final long LIFE_NANOS = Duration.ofMinutes(4).toNanos();

  private final Supplier<String> source;
  private String token;
  private long fetchedAt;

  FreshToken(Supplier<String> source) {
    this.source = source;
  }

  @Override
  public synchronized String get() {
    if (token == null || System.nanoTime() - fetchedAt > LIFE_NANOS) {
      token = source.get();
      fetchedAt = System.nanoTime();
    }
    return token;
  }
}
