package org.fairway.referral.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the service, in the transaction in which a consent was given or withdrawn.
 *
 * @param endsAt when it will run out by itself; null when it will not, or is over already
 */
public record ConsentChanged(
    UUID consentId, UUID personId, ConsentPurpose purpose, Instant endsAt) {}
