package org.fairway.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Told inside the service, in the transaction in which a referral moved.
 *
 * @param action what was done
 * @param from the status before; null for a referral that came of a redirection
 * @param to the status now
 * @param reviewOn when the waiting list looks at it again; null elsewhere
 */
public record ReferralMoved(
    UUID referralId,
    String organisation,
    ReferralAction action,
    ReferralStatus from,
    ReferralStatus to,
    LocalDate reviewOn,
    Instant at) {}
