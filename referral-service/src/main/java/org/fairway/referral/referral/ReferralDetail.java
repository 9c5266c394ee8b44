package org.fairway.referral.referral;

import java.util.List;
import org.fairway.platform.web.AllowedAction;

/**
 * A referral as the caller may see it.
 *
 * @param note free text in the clear; null for none
 * @param disclosed whether the caller may see how it went
 * @param actions what the caller may do with it now
 */
public record ReferralDetail(
    Referral referral, String note, boolean disclosed, List<AllowedAction> actions) {}
