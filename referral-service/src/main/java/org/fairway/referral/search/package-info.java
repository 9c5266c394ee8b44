/**
 * Finding referrals by what the caller knows: reference, name, status, partner, group, day. Names
 * are found by blind terms; {@code docs/search.md} says what those give away.
 */
package org.fairway.referral.search;
