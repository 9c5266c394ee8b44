package org.fairway.referral.self;

import java.util.List;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.referral.Referral;

/**
 * A referral as its person sees it.
 *
 * @param consents purposes to which the person consents now
 * @param next a link for the next step, good for some minutes
 */
public record OwnReferral(Referral referral, List<ConsentPurpose> consents, IssuedLink next) {}
