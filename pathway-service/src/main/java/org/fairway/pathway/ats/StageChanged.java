package org.fairway.pathway.ats;

import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.application.stage-changed.v1}. A late report of an earlier stage is
 * told with its own {@code occurredAt}: consumers order by that and not by arrival.
 */
record StageChanged(
    UUID applicationId,
    UUID vacancyId,
    String employer,
    UUID referralId,
    String referralReference,
    String person,
    UUID programmeId,
    String partnerId,
    String sourceType,
    String stage,
    String previousStage,
    String band,
    Instant occurredAt,
    Instant authorisedAt,
    Instant advertisedAt,
    Instant closedAt,
    Integer noticeDays) {

  static OutgoingEvent of(
      Application application,
      Vacancy vacancy,
      ApplicationSource source,
      StageEvent event,
      ApplicationJourney journey) {
    StageChanged data =
        new StageChanged(
            application.id(),
            application.vacancyId(),
            application.organisation(),
            source.referralId(),
            source.referralReference(),
            source.person(),
            source.programmeId(),
            source.partnerId(),
            source.sourceType(),
            event.stage().name(),
            journey.before(event).map(Enum::name).orElse(null),
            vacancy.band(),
            event.occurredAt(),
            vacancy.authorisedAt(),
            vacancy.advertisedAt(),
            vacancy.closedAt(),
            application.noticeDays());
    return new OutgoingEvent(
        "org.fairway.application.stage-changed.v1",
        application.id().toString(),
        application.nextEvent(),
        data);
  }
}
