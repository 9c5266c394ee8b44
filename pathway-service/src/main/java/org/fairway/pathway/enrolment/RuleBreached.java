package org.fairway.pathway.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.rule.breached.v1}: which rule, and of which version. Told of what is
 * found with facts that this service keeps: that a rule is broken would else tell what the ICS was
 * told of a person.
 */
record RuleBreached(
    UUID enrolmentId,
    UUID referralId,
    UUID programmeId,
    String pathwayType,
    String rule,
    LocalDate version,
    String stage,
    Instant occurredAt) {

  static OutgoingEvent of(Enrolment enrolment, RuleBreach breach) {
    RuleBreached data =
        new RuleBreached(
            enrolment.id(),
            enrolment.referralId(),
            enrolment.programmeId(),
            enrolment.pathwayType().name(),
            breach.rule(),
            breach.version(),
            breach.stage().name(),
            breach.breachedAt());
    return new OutgoingEvent(
        "org.fairway.rule.breached.v1", enrolment.id().toString(), enrolment.nextEvent(), data);
  }
}
