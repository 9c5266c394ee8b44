package org.fairway.pathway.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.opportunity.listed.v1}: what may be told of an opportunity to
 * everybody.
 *
 * @param employer ODS code of who offers it
 * @param lsoa21 small area of the site; null when only coordinates are known
 * @param available places that are neither offered nor accepted
 * @param open false once it was closed; it does not open again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpportunityListed(
    UUID opportunityId,
    String employer,
    String title,
    PathwayType pathwayType,
    String soc2020,
    String band,
    String lsoa21,
    LocalDate startsFrom,
    LocalDate startsUntil,
    LocalDate closesOn,
    List<String> ringFencedGroups,
    int places,
    int available,
    boolean open,
    Instant occurredAt) {

  static OutgoingEvent of(Opportunity opportunity, Instant now) {
    OpportunityFacts facts = opportunity.facts();
    OpportunityListed data =
        new OpportunityListed(
            opportunity.id(),
            opportunity.employer(),
            facts.title(),
            facts.pathwayType(),
            facts.soc2020(),
            facts.band(),
            facts.site().lsoa21(),
            facts.startsFrom(),
            facts.startsUntil(),
            facts.closesOn(),
            facts.ringFencedGroups(),
            opportunity.places().places(),
            opportunity.places().free(),
            opportunity.closedAt() == null,
            now);
    return new OutgoingEvent(
        "org.fairway.opportunity.listed.v1",
        opportunity.id().toString(),
        opportunity.places().told(),
        data);
  }
}
