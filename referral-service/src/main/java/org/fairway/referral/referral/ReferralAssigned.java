package org.fairway.referral.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Data of {@code org.fairway.referral.assigned.v1}; without caseworker nobody carries it, without
 * {@code routedTo} no employer has it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralAssigned(
    UUID referralId,
    String reference,
    String person,
    String partnerId,
    String caseworker,
    String routedTo,
    Instant occurredAt) {

  static OutgoingEvent of(Referral referral, String pseudonym) {
    return new OutgoingEvent(
        "org.fairway.referral.assigned.v1",
        referral.id().toString(),
        referral.version(),
        new ReferralAssigned(
            referral.id(),
            referral.reference(),
            pseudonym,
            referral.organisation(),
            referral.handling().assignedTo(),
            referral.handling().routedTo(),
            referral.updatedAt()));
  }
}
