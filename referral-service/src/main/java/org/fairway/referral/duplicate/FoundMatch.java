package org.fairway.referral.duplicate;

import java.util.UUID;

/**
 * A match as the comparison finds it.
 *
 * @param owner the partner of both, or the tenant when they have two
 */
record FoundMatch(UUID other, String owner, MatchScore score) {}
