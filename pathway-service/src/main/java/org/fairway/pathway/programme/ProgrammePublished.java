package org.fairway.pathway.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.programme.published.v1}: what may be told of a programme to everybody.
 *
 * @param organisation ODS code of who runs it
 * @param available places that are free
 */
record ProgrammePublished(
    UUID programmeId,
    String organisation,
    String name,
    ProgrammeStream stream,
    PathwayType pathwayType,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> targetGroups,
    int places,
    int available,
    Instant occurredAt) {

  static OutgoingEvent of(Programme programme, ProgrammePlace places, Instant now) {
    ProgrammePublished data =
        new ProgrammePublished(
            programme.id(),
            programme.owner(),
            programme.name(),
            programme.stream(),
            programme.pathwayType(),
            programme.startsOn(),
            programme.endsOn(),
            programme.targetGroups(),
            programme.places(),
            places.free(),
            now);
    return new OutgoingEvent(
        "org.fairway.programme.published.v1", programme.id().toString(), places.told(), data);
  }
}
