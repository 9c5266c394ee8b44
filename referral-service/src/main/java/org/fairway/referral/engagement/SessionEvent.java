package org.fairway.referral.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** What other services hear of a session: that it took place, and how many came. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionEvent(
    UUID sessionId,
    String organisation,
    SessionKind kind,
    LocalDate heldOn,
    Integer invited,
    int attended,
    Instant occurredAt) {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  static OutgoingEvent held(EngagementSession session, Instant now) {
    SessionEvent data =
        new SessionEvent(
            session.id(),
            session.organisation(),
            session.kind(),
            LocalDate.ofInstant(session.startsAt(), ENGLAND),
            session.invited(),
            session.attended(),
            now);
    return new OutgoingEvent(
        "org.fairway.session.held.v1", session.id().toString(), session.version(), data);
  }
}
