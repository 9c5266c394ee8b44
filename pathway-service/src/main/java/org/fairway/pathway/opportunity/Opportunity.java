package org.fairway.pathway.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A placement, job or course of an employer, with its places as they are now.
 *
 * @param employer ODS code of who offers it
 * @param publishedAt null for a draft
 * @param closedAt null while it is open
 */
public record Opportunity(
    UUID id,
    String employer,
    OpportunityFacts facts,
    Places places,
    Instant publishedAt,
    Instant closedAt,
    long version,
    Instant createdAt) {

  public OpportunityStatus status() {
    if (publishedAt == null) {
      return OpportunityStatus.DRAFT;
    }
    if (closedAt != null) {
      return OpportunityStatus.CLOSED;
    }
    return places.allAccepted() ? OpportunityStatus.FILLED : OpportunityStatus.PUBLISHED;
  }

  /** Whether a place may still be asked for on a day, be it only to wait. */
  public boolean open(LocalDate day) {
    return publishedAt != null
        && closedAt == null
        && (facts.closesOn() == null || !day.isAfter(facts.closesOn()));
  }
}
