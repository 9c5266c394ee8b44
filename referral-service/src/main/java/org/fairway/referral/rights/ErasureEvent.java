package org.fairway.referral.rights;

import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** Tells the other services to erase what they keep under a pseudonym. */
record ErasureEvent(UUID erasureId, String person, Instant erasedAt) {

  OutgoingEvent outgoing(long number) {
    return new OutgoingEvent("org.fairway.person.erased.v1", person, number, this);
  }
}
