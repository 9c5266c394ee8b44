package org.fairway.pathway.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.enrolment.*.v1}: one type for each status reached, the same shape for
 * all.
 */
record EnrolmentChanged(
    UUID enrolmentId,
    UUID referralId,
    String referralReference,
    String person,
    UUID programmeId,
    String pathwayType,
    String partnerId,
    String sourceType,
    Instant occurredAt,
    String reason) {

  static OutgoingEvent of(Enrolment enrolment, Instant occurredAt) {
    EnrolmentChanged data =
        new EnrolmentChanged(
            enrolment.id(),
            enrolment.referralId(),
            enrolment.referralReference(),
            enrolment.person(),
            enrolment.programmeId(),
            enrolment.pathwayType().name(),
            enrolment.partnerId(),
            enrolment.sourceType(),
            occurredAt,
            enrolment.reason() == null ? null : enrolment.reason().name());
    String type = "org.fairway.enrolment." + enrolment.status().slug() + ".v1";
    return new OutgoingEvent(type, enrolment.id().toString(), enrolment.nextEvent(), data);
  }
}
