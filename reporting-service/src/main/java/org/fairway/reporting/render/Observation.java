package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One figure of a report as one row of its tidy table.
 *
 * @param indicator identifier of the indicator or step, for example {@code 2}
 * @param breakdown the part of the workforce or pathway that the figure is about; empty for all of
 *     it
 * @param group the group of people, for example {@code BME}; empty where the figure compares groups
 * @param measure what the figure is, for example {@code NUMERATOR} or {@code VALUE}
 * @param value with ten significant digits, half up: two ways to work out one figure differ in the
 *     last of more; null unless the status is {@code COMPUTED}
 */
public record Observation(
    String organisation,
    String period,
    String indicator,
    String title,
    String breakdown,
    String group,
    String measure,
    BigDecimal value,
    Unit unit,
    Status status,
    String reason) {

  private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_UP);

  public Observation {
    if (value != null && status != Status.COMPUTED) {
      throw new IllegalArgumentException(
          "Only a computed figure may carry a value: " + indicator + " " + measure);
    }
    value = value == null ? null : value.round(TEN);
  }
}
