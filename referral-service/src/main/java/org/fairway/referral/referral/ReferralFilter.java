package org.fairway.referral.referral;

import java.util.UUID;

/**
 * Which referrals to list.
 *
 * @param status null for any
 * @param partner null for any
 */
public record ReferralFilter(ReferralStatus status, UUID partner) {}
