package org.fairway.referral.partner;

import java.util.List;

/**
 * What must be true in Keycloak for one partner.
 *
 * @param revision which wish this is
 * @param enabled whether users and client may sign in
 * @param clientId machine client, or null for none
 */
record AccountWish(
    long revision,
    String tenant,
    String organisation,
    boolean enabled,
    String clientId,
    List<NewPartner.User> users) {}
