package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.RebuildState;

/**
 * The last rebuild.
 *
 * @param unchanged whether the funnel is just what it was before
 */
@Schema(name = "FunnelRebuild", description = "The last rebuild of the funnel")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildView(
    @NotNull @Schema(implementation = State.class, required = true) String state,
    @NotNull Instant startedAt,
    @Schema(description = "Absent until it is over") Instant finishedAt,
    @Schema(required = true, description = "Messages read") long read,
    @Schema(required = true, description = "Events that had an effect") long handled,
    @Schema(description = "Whether the funnel is just what it was before") Boolean unchanged) {

  /** How far it is, for the description of the API. */
  @Schema(
      name = "RebuildState",
      description = "How far a rebuild is",
      type = SchemaType.STRING,
      enumeration = {"RUNNING", "COMPLETED", "FAILED"})
  interface State {}

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
