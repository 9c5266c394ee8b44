package org.fairway.metrics.fact.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.FactSetHead;

/** One version of what a source said. */
@Schema(name = "FactSet")
record FactSetView(
    String source, long version, boolean current, int facts, String suppliedBy, Instant createdAt) {

  static FactSetView of(FactSetHead head) {
    return new FactSetView(
        head.source(),
        head.version(),
        head.current(),
        head.facts(),
        head.suppliedBy(),
        head.createdAt());
  }
}
