package org.fairway.pathway.opportunity;

import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.enrolment.PlaceFollowing;

/**
 * Somebody's request for a place.
 *
 * @param asker organisation that asked: a partner, or the ICS
 * @param person pseudonym
 * @param sequence order of arrival at the opportunity, from 1
 * @param position place in the queue, from 1; null when not waiting
 * @param offerExpiresAt null unless offered
 * @param enrolment what became of the person's enrolment when the place was taken; null before, and
 *     for who does not see the enrolment
 */
public record PlaceRequest(
    UUID id,
    String asker,
    UUID opportunityId,
    String employer,
    UUID referralId,
    String person,
    long sequence,
    Integer position,
    PlaceRequestState state,
    Instant offerExpiresAt,
    PlaceFollowing enrolment,
    long version,
    Instant askedAt,
    Instant updatedAt) {

  boolean live() {
    return state == PlaceRequestState.WAITING || holdsPlace();
  }

  boolean holdsPlace() {
    return state == PlaceRequestState.OFFERED || state == PlaceRequestState.ACCEPTED;
  }
}
