package org.fairway.reporting.figures;

import java.math.BigDecimal;

/** A confidence interval in the unit of its figure; level 0.95 means 95 %. */
public record Interval(BigDecimal lower, BigDecimal upper, BigDecimal level, String method) {

  /** Whether the value lies between the bounds, bounds included. */
  public boolean contains(BigDecimal value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }

  /** The same interval of the figure times a positive factor. */
  public Interval times(BigDecimal factor) {
    return new Interval(lower.multiply(factor), upper.multiply(factor), level, method);
  }
}
