package org.fairway.pathway.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * The profile of the person of a referral.
 *
 * @param referral by which the person is known here
 * @param partner that referred the person
 * @param person pseudonym
 */
public record Profile(
    UUID referral, String partner, String person, Seeker seeker, long version, Instant updatedAt) {}
