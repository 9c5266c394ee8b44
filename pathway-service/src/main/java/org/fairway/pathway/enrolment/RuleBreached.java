package org.fairway.pathway.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.rule.breached.v1}: which rule, and of which version. The facts are not
 * told: among them are some that need protection.
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
