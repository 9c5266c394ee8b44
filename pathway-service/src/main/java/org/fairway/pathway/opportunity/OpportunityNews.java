package org.fairway.pathway.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.opportunity.published|filled|closed.v1}.
 *
 * @param available places that are neither offered nor accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpportunityNews(
    UUID opportunityId,
    String employer,
    PathwayType pathwayType,
    String soc2020,
    String band,
    int places,
    int available,
    Instant occurredAt) {

  static OutgoingEvent published(Opportunity opportunity, Instant now) {
    return of("published", opportunity, now);
  }

  static OutgoingEvent filled(Opportunity opportunity, Instant now) {
    return of("filled", opportunity, now);
  }

  static OutgoingEvent closed(Opportunity opportunity, Instant now) {
    return of("closed", opportunity, now);
  }

  private static OutgoingEvent of(String what, Opportunity opportunity, Instant now) {
    OpportunityFacts facts = opportunity.facts();
    OpportunityNews data =
        new OpportunityNews(
            opportunity.id(),
            opportunity.employer(),
            facts.pathwayType(),
            facts.soc2020(),
            facts.band(),
            opportunity.places().places(),
            opportunity.places().free(),
            now);
    return new OutgoingEvent(
        "org.fairway.opportunity." + what + ".v1",
        opportunity.id().toString(),
        opportunity.places().told(),
        data);
  }
}
