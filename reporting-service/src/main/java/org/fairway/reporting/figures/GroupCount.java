package org.fairway.reporting.figures;

import java.math.BigDecimal;

/** A group's part in a figure; the rate is a share of one, and any of the numbers may be absent. */
public record GroupCount(
    String group, BigDecimal numerator, BigDecimal denominator, BigDecimal rate) {

  /** The rate of a hundred, or null. */
  public BigDecimal percent() {
    return rate == null ? null : rate.movePointRight(2);
  }
}
