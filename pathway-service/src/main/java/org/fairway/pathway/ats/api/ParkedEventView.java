package org.fairway.pathway.ats.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.ParkedEvent;

/** An event that waits for a mapping of {@code originalStage}. */
public record ParkedEventView(
    UUID id,
    UUID connectionId,
    @Schema(maxLength = 100) String eventId,
    @Schema(maxLength = 100) String externalId,
    @Schema(maxLength = 100) String originalStage,
    Instant occurredAt,
    ParkedEvent.State state,
    Instant parkedAt) {

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
