package org.fairway.pathway.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.hours.recorded.v1}.
 *
 * @param hours signed decimal with two places, so that a consumer that adds all lines up has the
 *     total
 */
record HoursRecorded(
    UUID enrolmentId,
    UUID entryId,
    LocalDate date,
    String hours,
    String deliveryMode,
    String employer,
    UUID reverses) {

  static OutgoingEvent of(Enrolment enrolment, HoursEntry entry) {
    HoursRecorded data =
        new HoursRecorded(
            enrolment.id(),
            entry.id(),
            entry.date(),
            entry.hours().toPlainString(),
            entry.mode().name(),
            entry.employer(),
            entry.reverses());
    return new OutgoingEvent(
        "org.fairway.hours.recorded.v1", enrolment.id().toString(), enrolment.nextEvent(), data);
  }
}
