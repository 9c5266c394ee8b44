package org.fairway.pathway.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.programme.closed.v1}: a programme ended before its last day.
 *
 * @param organisation ODS code of who runs it
 * @param goingOn all enrolments that go on to their end, whoever closed it
 */
record ProgrammeClosed(
    UUID programmeId,
    String organisation,
    LocalDate closedOn,
    ClosingReason reason,
    long goingOn,
    Instant occurredAt) {

  static OutgoingEvent of(Programme programme, ProgrammePlace places, long goingOn, Instant now) {
    ProgrammeClosed data =
        new ProgrammeClosed(
            programme.id(),
            programme.owner(),
            programme.closedOn(),
            programme.closingReason(),
            goingOn,
            now);
    return new OutgoingEvent(
        "org.fairway.programme.closed.v1", programme.id().toString(), places.told(), data);
  }
}
