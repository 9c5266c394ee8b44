package org.fairway.referral.referral;

/**
 * Gives a case to somebody.
 *
 * @param caseworker subject of the account; null to take it from whoever carries it
 * @param evenIfFull also beyond the cases that they may carry
 * @param note free text in the clear for the team; null for none
 * @param ifMatch the version that the caller has seen
 */
public record AssignRequest(String caseworker, boolean evenIfFull, String note, String ifMatch) {}
