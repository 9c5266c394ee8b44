package org.fairway.pathway.referral;

import java.time.Instant;
import java.util.UUID;

/** The data of referral events, as far as this service reads them. */
public record ReferralFact(
    UUID referralId,
    String reference,
    String person,
    String partnerId,
    String sourceType,
    String pathwayType,
    UUID programmeId,
    Instant occurredAt) {}
