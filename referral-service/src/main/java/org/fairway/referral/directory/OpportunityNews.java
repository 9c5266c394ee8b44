package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/** Lists what employers offer in the pathway service, with what is free of it. */
@ApplicationScoped
class OpportunityNews implements EventHandler {
  static final String LISTED = "org.fairway.opportunity.listed.v1";

  /** Of what is open until somebody closes it. */
  private static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Listings listings;

  OpportunityNews(Listings listings) {
    this.listings = listings;
  }

  /** What is told of an opportunity. */
  record Opportunity(
      UUID opportunityId,
      String employer,
      String title,
      String pathwayType,
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

    /** The last day on which one may ask or begin, whichever is over first. */
    LocalDate lastDay() {
      return Stream.of(closesOn, startsUntil)
          .filter(day -> day != null)
          .min(LocalDate::compareTo)
          .orElse(NO_LAST_DAY);
    }

    /** In words that everybody reads. */
    String description() {
      return "An opportunity in health and care ("
          + pathwayType.toLowerCase(Locale.ROOT).replace('_', ' ')
          + "), occupation "
          + soc2020
          + (band == null ? "" : ", band " + band)
          + ", from "
          + startsFrom
          + (startsUntil == null ? "" : " to " + startsUntil)
          + ".";
    }
  }

  @Override
  public Set<String> types() {
    return Set.of(LISTED);
  }

  @Override
  public void handle(IncomingEvent event) {
    Opportunity told = event.dataAs(Opportunity.class);
    listings.put(
        new Listing(
            told.opportunityId(),
            Listing.Source.OPPORTUNITY,
            told.employer(),
            told.title(),
            told.description(),
            null,
            told.pathwayType(),
            told.ringFencedGroups(),
            List.of(),
            told.lsoa21() == null ? List.of() : List.of(told.lsoa21()),
            List.of("ODS:" + told.employer()),
            told.places(),
            told.available(),
            told.startsFrom(),
            told.lastDay(),
            told.open(),
            event.aggregateVersion(),
            told.occurredAt()));
  }
}
