package org.fairway.referral.referral;

import java.util.UUID;

/**
 * Where a referral is sent on to.
 *
 * @param programmeId null when no programme is meant
 */
public record Redirection(PathwayType pathwayType, UUID programmeId) {}
