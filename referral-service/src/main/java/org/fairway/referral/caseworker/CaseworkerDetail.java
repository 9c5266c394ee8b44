package org.fairway.referral.caseworker;

/** A caseworker with name in the clear and present caseload. */
public record CaseworkerDetail(
    String subject, CaseworkerData data, Caseload caseload, long version) {}
