package org.fairway.metrics.funnel.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.RebuildState;

/**
 * The last rebuild.
 *
 * @param unchanged whether the funnel is just what it was before
 */
@Schema(name = "FunnelRebuild")
record RebuildView(
    String state,
    Instant startedAt,
    Instant finishedAt,
    long read,
    long handled,
    Boolean unchanged) {

  static RebuildView of(RebuildState state) {
    return new RebuildView(
        state.state(),
        state.startedAt(),
        state.finishedAt(),
        state.read(),
        state.handled(),
        state.unchanged());
  }
}
