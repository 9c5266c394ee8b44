/**
 * The life of a referral: {@link org.fairway.referral.referral.ReferralStatus} is the table of
 * moves. A move, its history and its event are one transaction; of two who move the same referral
 * at once, one is told that it has changed.
 */
package org.fairway.referral.referral;
