package org.fairway.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identities of access tokens whose signature, issuer, audience and life were checked a moment ago,
 * so that a caller who sends the same token with each request is not checked from the ground each
 * time. The key is the whole token: a token that differs in one character is another one. An entry
 * ends with its token, and in any case after a minute, so that a withdrawn signing key ends too.
 */
final class VerifiedTokens {
  static final Duration LONGEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final int most;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * @param most entries that are held; when there would be more, all are given up
   */
  VerifiedTokens(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  private record Entry(SecurityIdentity identity, Instant end) {}

  /** The identity, unless the token is unknown or over. */
  Optional<SecurityIdentity> find(String token) {
    Entry entry = entries.get(token);
    if (entry == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(entry.end())) {
      entries.remove(token, entry);
      return Optional.empty();
    }
    return Optional.of(entry.identity());
  }

  /**
   * Keeps what was just verified; an entry that is there is not prolonged.
   *
   * @param expiry end of the token's life
   */
  void keep(String token, SecurityIdentity identity, Instant expiry) {
    if (entries.size() >= most) {
      entries.clear();
    }
    Instant latest = clock.instant().plus(LONGEST);
    entries.putIfAbsent(token, new Entry(identity, expiry.isBefore(latest) ? expiry : latest));
  }
}
