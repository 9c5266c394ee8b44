package org.fairway.referral.caseworker;

import java.math.BigDecimal;

/**
 * What is known of a caseworker.
 *
 * @param name in the clear
 * @param fullTime part of a full-time post, above 0 and at most 1
 * @param mostCases open cases that they may carry
 * @param active false for one who gets no more cases
 */
public record CaseworkerData(String name, BigDecimal fullTime, int mostCases, boolean active) {}
