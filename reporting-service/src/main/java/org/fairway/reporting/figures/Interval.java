package org.fairway.reporting.figures;

import java.math.BigDecimal;
import java.util.List;

/** A confidence interval in the unit of its figure; level 0.95 means 95 %. */
public record Interval(BigDecimal lower, BigDecimal upper, BigDecimal level, String method) {

  /** What it is called: {@code 95% confidence interval}. */
  public String name() {
    String level =
        this.level == null
            ? ""
            : this.level.movePointRight(2).stripTrailingZeros().toPlainString() + "% ";
    return level + "confidence interval";
  }

  /** What a bound of a difference must not read as unless it is: none. */
  public static final List<BigDecimal> NONE = List.of(BigDecimal.ZERO);

  /** Whether the value lies between the bounds, bounds included. */
  public boolean contains(BigDecimal value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }

  /** The same interval of the figure times a positive factor. */
  public Interval times(BigDecimal factor) {
    return new Interval(lower.multiply(factor), upper.multiply(factor), level, method);
  }
}
