package org.fairway.metrics.fact.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.FactSetHead;

/** One version of what a source said. */
@Schema(name = "FactSet", description = "One version of what a source said")
record FactSetView(
    @NotNull @Schema(maxLength = 120) String source,
    @Schema(required = true) long version,
    @Schema(required = true, description = "Whether it counts now") boolean current,
    @Schema(required = true, minimum = "0", maximum = "20000", description = "How many") int facts,
    @NotNull @Schema(maxLength = 200) String suppliedBy,
    @NotNull Instant createdAt) {

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
