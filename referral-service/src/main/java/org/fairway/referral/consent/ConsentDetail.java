package org.fairway.referral.consent;

/**
 * A receipt with what of it is sealed.
 *
 * @param supporter null when nobody helped
 */
public record ConsentDetail(Consent consent, ConsentSupporter supporter) {}
