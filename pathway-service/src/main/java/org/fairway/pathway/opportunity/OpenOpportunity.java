package org.fairway.pathway.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;

/** Of an opportunity that takes people, what it is compared by. */
public record OpenOpportunity(
    UUID id,
    String employer,
    PathwayType pathwayType,
    String title,
    Site site,
    BigDecimal hoursPerWeek,
    List<WorkPattern> patterns,
    LocalDate startsUntil,
    Requirements requirements,
    List<Support> supports,
    boolean guaranteedInterview,
    List<String> ringFencedGroups,
    int available) {

  static OpenOpportunity of(Opportunity opportunity) {
    OpportunityFacts facts = opportunity.facts();
    return new OpenOpportunity(
        opportunity.id(),
        opportunity.employer(),
        facts.pathwayType(),
        facts.title(),
        facts.site(),
        facts.hoursPerWeek(),
        facts.patterns(),
        facts.startsUntil(),
        facts.requirements(),
        facts.supports(),
        facts.guaranteedInterview(),
        facts.ringFencedGroups(),
        opportunity.places().free());
  }
}
