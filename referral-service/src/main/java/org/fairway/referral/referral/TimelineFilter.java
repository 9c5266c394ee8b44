package org.fairway.referral.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Which lines of a timeline to read.
 *
 * @param kind null for all
 * @param beforeAt time of the last line that was shown; null to begin with the newest
 * @param beforeId id of that line
 */
public record TimelineFilter(LineKind kind, Instant beforeAt, UUID beforeId) {}
