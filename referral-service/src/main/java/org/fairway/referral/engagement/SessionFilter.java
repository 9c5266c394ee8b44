package org.fairway.referral.engagement;

import java.time.Instant;

/**
 * Which sessions to list; each may be null for any.
 *
 * @param from those that begin then or later
 * @param to those that begin before
 */
public record SessionFilter(SessionKind kind, SessionStatus status, Instant from, Instant to) {}
