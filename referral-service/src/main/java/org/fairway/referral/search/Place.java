package org.fairway.referral.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a referral stands in the order of its list.
 *
 * @param at the moment by which the list is in order: of submission, or of a limit that has passed;
 *     null in lists of another order, for what has none
 */
public record Place(UUID referral, UUID person, Instant at) {

  /** For a cursor. */
  public List<String> written() {
    return List.of(referral.toString(), person.toString(), at == null ? "" : at.toString());
  }

  /** Null for no cursor. */
  public static Place read(List<String> written) {
    return written.isEmpty()
        ? null
        : new Place(
            UUID.fromString(written.get(0)),
            UUID.fromString(written.get(1)),
            written.get(2).isEmpty() ? null : Instant.parse(written.get(2)));
  }
}
