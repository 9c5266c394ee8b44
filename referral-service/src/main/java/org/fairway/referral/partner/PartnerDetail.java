package org.fairway.referral.partner;

import java.util.List;
import org.fairway.platform.web.AllowedAction;

/**
 * A partner with all that is shown of it.
 *
 * @param contactEmail in the clear
 * @param usernames of those who may sign in for it, sorted
 * @param actions what the caller may do with it now
 */
public record PartnerDetail(
    Partner partner,
    String contactEmail,
    Provisioning provisioning,
    List<String> usernames,
    List<AllowedAction> actions) {}
