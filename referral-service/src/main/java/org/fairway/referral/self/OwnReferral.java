package org.fairway.referral.self;

import java.util.List;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.referral.Referral;

/**
 * A referral as its person sees it.
 *
 * @param question what is asked of the person, in the clear; null while nothing is
 * @param actions what the person may do about it now
 * @param consents purposes to which the person consents now
 * @param next a link for the next step, good for some minutes
 */
public record OwnReferral(
    Referral referral,
    String question,
    List<AllowedAction> actions,
    List<ConsentPurpose> consents,
    IssuedLink next) {}
