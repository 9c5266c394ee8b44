package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/** Lists the programmes of the pathway service, with what they have free. */
@ApplicationScoped
class ProgrammeNews implements EventHandler {

  static final String PUBLISHED = "org.fairway.programme.published.v1";
  static final String CLOSED = "org.fairway.programme.closed.v1";

  private final Listings listings;

  ProgrammeNews(Listings listings) {
    this.listings = listings;
  }

  /** What is told of a programme. */
  record Programme(
      UUID programmeId,
      String organisation,
      String name,
      String pathwayType,
      LocalDate startsOn,
      LocalDate endsOn,
      List<String> targetGroups,
      int places,
      int available,
      Instant occurredAt) {}

  /** That nobody is offered a place on it any more. */
  record Closed(UUID programmeId) {}

  @Override
  public Set<String> types() {
    return Set.of(PUBLISHED, CLOSED);
  }

  @Override
  public void handle(IncomingEvent event) {
    if (event.type().equals(CLOSED)) {
      listings.close(event.dataAs(Closed.class).programmeId());
    } else {
      list(event);
    }
  }

  private void list(IncomingEvent event) {
    Programme told = event.dataAs(Programme.class);
    listings.put(
        new Listing(
            told.programmeId(),
            Listing.Source.PROGRAMME,
            told.organisation(),
            told.name(),
            description(told),
            null,
            told.pathwayType(),
            told.targetGroups(),
            List.of(),
            List.of(),
            List.of("ODS:" + told.organisation()),
            told.places(),
            told.available(),
            told.startsOn(),
            told.endsOn(),
            true,
            event.aggregateVersion(),
            told.occurredAt()));
  }

  private static String description(Programme told) {
    return "A way into work and training in health and care ("
        + told.pathwayType().toLowerCase(Locale.ROOT).replace('_', ' ')
        + "), from "
        + told.startsOn()
        + " to "
        + told.endsOn()
        + ".";
  }
}
