package org.fairway.referral.partner;

import java.util.List;

/**
 * What a coordinator says of an organisation when registering it; already checked for form.
 *
 * @param machineClient whether the organisation's own systems get a client of their own
 * @param users who may sign in for it
 * @param profile what it is beyond its name
 */
public record NewPartner(
    String name,
    PartnerKind kind,
    List<String> communitiesServed,
    List<Identifier> identifiers,
    String contactEmail,
    Agreement agreement,
    boolean machineClient,
    List<User> users,
    PartnerProfile profile) {

  /** Someone who may sign in for the partner. */
  public record User(String username, String email) {}
}
