package org.fairway.referral.referral;

/**
 * Routes a referral to an employer.
 *
 * @param employer ODS code; null to take it back from the one who has it
 * @param note free text in the clear for the team; null for none
 * @param ifMatch the version that the caller has seen
 */
public record RouteRequest(String employer, String note, String ifMatch) {}
