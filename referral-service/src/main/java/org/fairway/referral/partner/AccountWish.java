package org.fairway.referral.partner;

import java.util.List;

/**
 * What must be true in Keycloak for one partner.
 *
 * @param revision which wish this is
 * @param refersSelves whether it is the care system's own site, where people refer themselves
 * @param enabled whether users and client may sign in
 * @param clientId machine client, or null for none
 * @param leavingClientId machine client that must be gone, or null for none
 * @param leaving names of users who must be gone
 */
record AccountWish(
    long revision,
    boolean refersSelves,
    String tenant,
    String organisation,
    boolean enabled,
    String clientId,
    String leavingClientId,
    List<NewPartner.User> users,
    List<String> leaving) {}
