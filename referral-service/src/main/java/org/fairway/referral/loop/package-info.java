/**
 * Closing the loop: what referrers learn of the people they sent, and whether the person was told.
 * Whether a referrer may know is asked anew with every reading; without the person's consent it
 * learns that a referral is closed, and nothing else.
 */
package org.fairway.referral.loop;
