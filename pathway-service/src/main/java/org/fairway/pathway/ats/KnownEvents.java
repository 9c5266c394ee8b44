package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells whether an event was received before: the same, or another one under its id. */
@ApplicationScoped
class KnownEvents {
  private final ReportedStageRepository stages;
  private final ParkedEventRepository parked;

  KnownEvents(ReportedStageRepository stages, ParkedEventRepository parked) {
    this.stages = stages;
    this.parked = parked;
  }

  /** The answer for an event that was received before; empty for a new one. */
  Optional<ItemResult> seen(UUID connection, String eventId, byte[] digest) {
    Optional<ReportedStage> applied = stages.byEventId(connection, eventId);
    if (applied.isPresent()) {
      return Optional.of(
          applied.get().hasDigest(digest)
              ? ItemResult.duplicate(eventId, applied.get().applicationId())
              : reused(eventId));
    }
    return parked
        .byEventId(connection, eventId)
        .map(
            waiting ->
                waiting.hasDigest(digest) ? ItemResult.duplicate(eventId, null) : reused(eventId));
  }

  private static ItemResult reused(String eventId) {
    return ItemResult.rejected(
        eventId,
        "event-id-reused",
        "Another event was received under this eventId; the first one stands.");
  }
}
