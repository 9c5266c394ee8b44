package org.fairway.referral.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock as it is read at a moment.
 *
 * @param dueAt when it runs out, or did; null while it stands
 * @param remaining what is left while it stands; null for others
 * @param overdue true when it runs and has run out
 * @param breachedAt when the breach was told; null for none
 * @param stoppedAt null for one that was not stopped
 */
public record ClockReading(
    ClockKind kind,
    ClockState state,
    Instant startedAt,
    Instant dueAt,
    Duration remaining,
    boolean overdue,
    Instant breachedAt,
    Instant stoppedAt) {

  static ClockReading of(Clock clock, Instant now) {
    boolean overdue =
        clock.state() == ClockState.RUNNING && clock.dueAt() != null && !clock.dueAt().isAfter(now);
    return new ClockReading(
        clock.kind(),
        clock.state(),
        clock.startedAt(),
        clock.state() == ClockState.PAUSED ? null : clock.dueAt(),
        clock.remaining(),
        overdue,
        clock.breachedAt(),
        clock.stoppedAt());
  }
}
