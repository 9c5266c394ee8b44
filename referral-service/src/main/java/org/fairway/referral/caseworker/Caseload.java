package org.fairway.referral.caseworker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many open cases somebody carries.
 *
 * @param cases open referrals that are assigned to them
 * @param most as many as they may carry
 * @param fullTime part of a full-time post
 */
public record Caseload(int cases, int most, BigDecimal fullTime) {

  /** True when one more would be too many. */
  public boolean full() {
    return cases >= most;
  }

  /** Cases as they would be in a full-time post, rounded up. */
  public int perFullTime() {
    return BigDecimal.valueOf(cases).divide(fullTime, 0, RoundingMode.CEILING).intValueExact();
  }

  /**
   * Item 1 of the IPS supported-employment fidelity scale (25 items): 20 or fewer cases per
   * full-time specialist score 5, up to 25 score 4, up to 30 score 3, up to 40 score 2, more 1.
   */
  public int fidelity() {
    int each = perFullTime();
    if (each <= 20) {
      return 5;
    }
    if (each <= 25) {
      return 4;
    }
    if (each <= 30) {
      return 3;
    }
    return each <= 40 ? 2 : 1;
  }
}
