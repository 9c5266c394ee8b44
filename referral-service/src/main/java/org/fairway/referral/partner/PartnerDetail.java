package org.fairway.referral.partner;

import java.util.List;
import org.fairway.platform.web.AllowedAction;

/**
 * A partner with all that is shown of it.
 *
 * @param contactEmail in the clear
 * @param profile with its contacts in the clear
 * @param usernames of those who may sign in for it, sorted
 * @param leaving names of users whose accounts are to go, sorted
 * @param actions what the caller may do with it now
 */
public record PartnerDetail(
    Partner partner,
    String contactEmail,
    PartnerProfile profile,
    Provisioning provisioning,
    List<String> usernames,
    List<String> leaving,
    List<AllowedAction> actions) {}
