package org.fairway.referral.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person was erased, and what became of it elsewhere.
 *
 * @param records erased in this service
 * @param replies of the other services, by name
 */
public record Erasure(
    UUID id,
    UUID personId,
    ErasureCause cause,
    Instant requestedAt,
    int records,
    List<Reply> replies) {

  /** What a service said; {@code records} and {@code forgottenAt} are null until it did. */
  public record Reply(String service, Integer records, Instant forgottenAt) {}

  /** True when every service has said that nothing is left. */
  public boolean done() {
    return replies.stream().allMatch(reply -> reply.forgottenAt() != null);
  }
}
