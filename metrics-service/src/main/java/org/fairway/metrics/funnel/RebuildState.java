package org.fairway.metrics.funnel;

import java.time.Instant;

/**
 * The last rebuild of a tenant's funnel, as this instance knows it.
 *
 * @param state RUNNING, COMPLETED or FAILED
 * @param handled events that went into the fresh tables
 * @param unchanged whether the fresh tables hold just what the old ones held; false also when
 *     events came in meanwhile
 */
public record RebuildState(
    String state,
    Instant startedAt,
    Instant finishedAt,
    long read,
    long handled,
    Boolean unchanged) {

  static RebuildState running() {
    return new RebuildState("RUNNING", Instant.now(), null, 0, 0, null);
  }

  RebuildState completed(long messages, long events, boolean same) {
    return new RebuildState("COMPLETED", startedAt, Instant.now(), messages, events, same);
  }

  RebuildState failed() {
    return new RebuildState("FAILED", startedAt, Instant.now(), 0, 0, null);
  }

  boolean isRunning() {
    return finishedAt == null;
  }
}
