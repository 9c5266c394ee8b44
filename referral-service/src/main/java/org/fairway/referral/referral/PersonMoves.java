package org.fairway.referral.referral;

/**
 * What the person who is referred may do with the referral.
 *
 * @param answer what is asked
 * @param takeBack the referral
 */
public record PersonMoves(Verdict answer, Verdict takeBack) {}
