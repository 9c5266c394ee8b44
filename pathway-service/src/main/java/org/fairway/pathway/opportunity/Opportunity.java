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

  /** Why no place may be asked for on a day, not even to wait, as a sentence; null when one may. */
  public String obstacle(LocalDate day) {
    if (publishedAt == null) {
      return "The opportunity is a draft.";
    }
    if (closedAt != null) {
      return "The opportunity is closed.";
    }
    if (facts.askingOver(day)) {
      return "The last day to ask for a place was " + facts.closesOn() + ".";
    }
    return facts.startOver(day) ? "The last day to begin was " + facts.startsUntil() + "." : null;
  }
}
