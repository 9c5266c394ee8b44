package org.fairway.referral.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a person's rights stand. Each moment is null when there is no such thing.
 *
 * @param organisation of the partner that entered the person
 * @param version of this, for changes; 0 before the first
 */
public record PersonRights(
    UUID personId,
    String organisation,
    Instant erasedAt,
    Instant restrictedAt,
    RestrictionCause restrictedFor,
    Instant heldAt,
    HoldCause heldFor,
    long version) {}
