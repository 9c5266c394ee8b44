package org.fairway.referral.duplicate;

import java.time.Instant;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * What other services hear of a merge.
 *
 * @param person pseudonym of the record that is no longer looked at
 * @param into pseudonym of the record that stands for both
 */
record PersonMergeEvent(String person, String into, Instant occurredAt) {

  OutgoingEvent merged(long number) {
    return new OutgoingEvent("org.fairway.person.merged.v1", person, number, this);
  }

  OutgoingEvent unmerged(long number) {
    return new OutgoingEvent("org.fairway.person.unmerged.v1", person, number, this);
  }
}
