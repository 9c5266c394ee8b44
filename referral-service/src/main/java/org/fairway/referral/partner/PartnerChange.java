package org.fairway.referral.partner;

import java.util.List;

/** All that can be changed of a partner; already checked for form. */
public record PartnerChange(
    String name,
    List<String> communitiesServed,
    List<Identifier> identifiers,
    String contactEmail,
    PartnerProfile profile) {}
