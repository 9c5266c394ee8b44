package org.fairway.referral.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * Which services of the feed; each may be null for any.
 *
 * @param search part of a name, without regard to case
 * @param provider who provides, by {@link Listing#providerId}
 * @param modifiedAfter changed at that moment or later
 */
public record FeedFilter(String search, UUID provider, Instant modifiedAfter) {}
