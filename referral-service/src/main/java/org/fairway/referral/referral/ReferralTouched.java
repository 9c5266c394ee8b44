package org.fairway.referral.referral;

import java.util.UUID;

/**
 * Told inside the service, in the transaction in which something happened to a referral that did
 * not move it.
 *
 * @param code what exactly, in the words of the kind; null where the kind says it all
 */
public record ReferralTouched(UUID referralId, LineKind kind, String code) {}
