package org.fairway.referral.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock of a referral.
 *
 * @param dueAt null while it was not worked out
 * @param remaining what was left when it was paused; null while it runs
 * @param warnedAt when the warning was told; null before
 * @param breachedAt when the breach was told; null before
 */
record Clock(
    UUID id,
    ClockKind kind,
    ClockState state,
    Instant startedAt,
    Instant dueAt,
    Instant warnAt,
    Duration remaining,
    Instant warnedAt,
    Instant breachedAt,
    Instant stoppedAt) {

  /** A clock that begins to run. */
  static Clock running(UUID id, ClockKind kind, Instant now, Limit.Span span) {
    return new Clock(
        id, kind, ClockState.RUNNING, now, span.dueAt(), span.warnAt(), null, null, null, null);
  }

  /** True when it has run out and nobody was told. */
  boolean breaches(Instant now) {
    return state == ClockState.RUNNING
        && breachedAt == null
        && dueAt != null
        && !dueAt.isAfter(now);
  }

  /** True when it runs out soon, and nobody was told. */
  boolean warns(Instant now) {
    return state == ClockState.RUNNING
        && warnedAt == null
        && breachedAt == null
        && warnAt != null
        && !warnAt.isAfter(now);
  }

  /** When it must be looked at next; null for never. */
  Instant nextAt() {
    if (state != ClockState.RUNNING || breachedAt != null) {
      return null;
    }
    return warnedAt == null ? warnAt : dueAt;
  }

  /** After the breach was told; a warning would come too late. */
  Clock breached(Instant now) {
    return new Clock(
        id, kind, state, startedAt, dueAt, warnAt, remaining, warned(now), now, stoppedAt);
  }

  /** After the warning was told. */
  Clock warnedOf(Instant now) {
    return new Clock(
        id, kind, state, startedAt, dueAt, warnAt, remaining, now, breachedAt, stoppedAt);
  }

  private Instant warned(Instant now) {
    return warnedAt == null ? now : warnedAt;
  }

  Clock stopped(Instant now) {
    return new Clock(
        id, kind, ClockState.STOPPED, startedAt, dueAt, warnAt, null, warnedAt, breachedAt, now);
  }

  Clock paused(Duration left) {
    return new Clock(
        id, kind, ClockState.PAUSED, startedAt, dueAt, warnAt, left, warnedAt, breachedAt, null);
  }

  /** Runs on, or from the beginning, to those moments. */
  Clock until(Limit.Span span) {
    return new Clock(
        id,
        kind,
        ClockState.RUNNING,
        startedAt,
        span.dueAt(),
        span.warnAt(),
        null,
        warnedAt,
        breachedAt,
        null);
  }

  /** From the beginning. */
  Clock again(Instant now, Limit.Span span) {
    return running(id, kind, now, span);
  }
}
