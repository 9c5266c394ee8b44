package org.fairway.referral.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What everybody may read of a partner, a programme or an opportunity.
 *
 * @param provider the partner's id, or the ODS code of who runs the programme or offers the
 *     opportunity
 * @param description never empty
 * @param website null for none
 * @param kind of the partner, or the pathway of the others
 * @param groups codes of priority groups for whom it is
 * @param languages tags
 * @param areas LSOA or district codes; empty for all of the care system
 * @param identifiers {@code SCHEME:value}
 * @param places null for a partner
 * @param available of the places; null for a partner
 * @param firstDay from when it is open
 * @param lastDay until when, itself included
 * @param shown false to keep it out of the feed; of what is no partner, for good
 * @param told grows with each change
 */
public record Listing(
    UUID id,
    Source source,
    String provider,
    String name,
    String description,
    String website,
    String kind,
    List<String> groups,
    List<String> languages,
    List<String> areas,
    List<String> identifiers,
    Integer places,
    Integer available,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean shown,
    long told,
    Instant modifiedAt) {

  /** The id under which the feed knows who provides: a partner's own, or one made of a code. */
  public UUID providerId() {
    return source == Source.PARTNER
        ? UUID.fromString(provider)
        : UUID.nameUUIDFromBytes(("fairway provider " + provider).getBytes(StandardCharsets.UTF_8));
  }

  /** What is listed. */
  public enum Source {
    PARTNER,
    PROGRAMME,
    /** A placement, job or course of an employer. */
    OPPORTUNITY
  }
}
