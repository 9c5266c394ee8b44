package org.fairway.referral.self;

import java.time.Instant;

/**
 * A link that was just made. It cannot be told again.
 *
 * @param token for the one who hands it to the person
 */
public record IssuedLink(String token, Instant expiresAt) {
  /** Says nothing: a token must not get into a log. */
  @Override
  public String toString() {
    return "IssuedLink[" + expiresAt + "]";
  }
}
