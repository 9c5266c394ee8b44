package org.fairway.referral.duplicate;

import java.util.UUID;

/**
 * Which matches to list.
 *
 * @param state null for any
 * @param person one of the two; null for any
 */
public record DuplicateFilter(MatchState state, UUID person) {
  static final DuplicateFilter ANY = new DuplicateFilter(null, null);
}
