package org.fairway.pathway.ats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.ParkedEvent;

/** An event that waits for a mapping of {@code originalStage}. */
@Schema(name = "ParkedEvent", description = "An event whose stage is not mapped")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParkedEventView(
    @NotNull UUID id,
    @NotNull UUID connectionId,
    @NotNull @Schema(maxLength = 100) String eventId,
    @NotNull @Schema(maxLength = 100) String externalId,
    @NotNull @Schema(maxLength = 100, description = "The stage's name in the sender's system")
        String originalStage,
    @NotNull Instant occurredAt,
    @NotNull ParkedEvent.State state,
    @NotNull Instant parkedAt) {

  static ParkedEventView of(ParkedEvent event) {
    return new ParkedEventView(
        event.id(),
        event.connectionId(),
        event.eventId(),
        event.externalId(),
        event.originalStage(),
        event.occurredAt(),
        event.state(),
        event.parkedAt());
  }
}
