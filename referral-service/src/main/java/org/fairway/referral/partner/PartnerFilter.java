package org.fairway.referral.partner;

/** Which partners to list; each may be null for any. */
public record PartnerFilter(PartnerStatus status, AgreementState agreement) {}
