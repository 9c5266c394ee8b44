package org.fairway.referral.referral;

import java.util.List;
import org.fairway.platform.web.AllowedAction;

/**
 * A referral as the caller may see it.
 *
 * @param note free text in the clear; null for none
 * @param disclosed whether the caller may see how it went
 * @param team whether the caller is of the workforce team, and may see how it is handled
 * @param actions what the caller may do with it now
 * @param sustained whether its outcome lasts; empty without an outcome that can
 */
public record ReferralDetail(
    Referral referral,
    String note,
    boolean disclosed,
    boolean team,
    List<AllowedAction> actions,
    List<SustainedCheck> sustained) {}
