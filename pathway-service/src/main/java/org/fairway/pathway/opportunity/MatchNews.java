package org.fairway.pathway.opportunity;

import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.match.proposed|accepted.v1}: a place is held for a person, and they
 * took it.
 *
 * @param person pseudonym
 */
record MatchNews(
    UUID requestId,
    UUID opportunityId,
    String employer,
    PathwayType pathwayType,
    UUID referralId,
    String person,
    Instant occurredAt) {

  static OutgoingEvent proposed(
      PlaceRequest request, Opportunity opportunity, long version, Instant now) {
    return of("proposed", request, opportunity, version, now);
  }

  static OutgoingEvent accepted(
      PlaceRequest request, Opportunity opportunity, long version, Instant now) {
    return of("accepted", request, opportunity, version, now);
  }

  private static OutgoingEvent of(
      String what, PlaceRequest request, Opportunity opportunity, long version, Instant now) {
    MatchNews data =
        new MatchNews(
            request.id(),
            opportunity.id(),
            opportunity.employer(),
            opportunity.facts().pathwayType(),
            request.referralId(),
            request.person(),
            now);
    return new OutgoingEvent(
        "org.fairway.match." + what + ".v1", request.id().toString(), version, data);
  }
}
