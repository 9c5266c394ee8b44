package org.fairway.referral.rights;

import java.util.UUID;

/**
 * The data of a person may be used again. Told within the transaction that lifts the restriction,
 * in which none of the person's referrals is moved by anybody else.
 */
public record RestrictionLifted(UUID person) {}
