package org.fairway.referral.self;

import org.fairway.referral.referral.Referral;

/**
 * A referral that its own person has sent.
 *
 * @param link for the person; it cannot be told again
 */
public record SelfReferred(Referral referral, IssuedLink link) {}
