package org.fairway.pathway.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.programme.opened.v1}.
 *
 * @param organisation ODS code of who runs it
 * @param pathwayTypes all that it offers, the main one first
 */
record ProgrammeOpened(
    UUID programmeId,
    String organisation,
    ProgrammeStream stream,
    List<PathwayType> pathwayTypes,
    LocalDate startsOn,
    LocalDate endsOn,
    int places,
    Instant occurredAt) {

  static OutgoingEvent of(Programme programme, ProgrammePlace places, Instant now) {
    ProgrammeOpened data =
        new ProgrammeOpened(
            programme.id(),
            programme.owner(),
            programme.stream(),
            programme.pathwayTypes(),
            programme.startsOn(),
            programme.endsOn(),
            programme.places(),
            now);
    return new OutgoingEvent(
        "org.fairway.programme.opened.v1", programme.id().toString(), places.told(), data);
  }
}
