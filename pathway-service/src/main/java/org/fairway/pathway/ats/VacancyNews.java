package org.fairway.pathway.ats;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.vacancy.*.v1}. The title is left out: it is free text of the sender.
 *
 * @param occurredAt time of the report that described it last
 */
record VacancyNews(
    UUID vacancyId,
    String employer,
    String band,
    Instant authorisedAt,
    Instant advertisedAt,
    Instant closedAt,
    Instant occurredAt) {

  static VacancyNews of(Vacancy vacancy) {
    return new VacancyNews(
        vacancy.id(),
        vacancy.organisation(),
        vacancy.band(),
        vacancy.authorisedAt(),
        vacancy.advertisedAt(),
        vacancy.closedAt(),
        vacancy.settledAt());
  }

  /** A closing day that was still to come when it was reported closes nothing yet. */
  boolean closed() {
    return closedAt != null && !closedAt.isAfter(occurredAt);
  }

  boolean differs(VacancyNews before) {
    return !Objects.equals(band, before.band)
        || !Objects.equals(authorisedAt, before.authorisedAt)
        || !Objects.equals(advertisedAt, before.advertisedAt)
        || !Objects.equals(closedAt, before.closedAt);
  }

  OutgoingEvent told(String verb, long version) {
    return new OutgoingEvent(
        "org.fairway.vacancy." + verb + ".v1", vacancyId.toString(), version, this);
  }
}
