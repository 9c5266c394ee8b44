package org.fairway.pathway.enrolment;

import java.util.UUID;

/**
 * What became of an enrolment when the person took a place of an opportunity.
 *
 * @param enrolment null when there is none
 */
public record PlaceFollowing(PlaceOutcome outcome, UUID enrolment) {
  static final PlaceFollowing NONE = new PlaceFollowing(PlaceOutcome.NONE, null);
}
