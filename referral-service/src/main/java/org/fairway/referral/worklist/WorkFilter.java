package org.fairway.referral.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * Which things to be done to list.
 *
 * @param kind null for all
 * @param everyone also what others carry
 * @param afterAt time of the last that was shown; null to begin
 * @param afterId its id
 */
public record WorkFilter(WorkKind kind, boolean everyone, Instant afterAt, UUID afterId) {}
