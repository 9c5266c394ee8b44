package org.fairway.pathway.rules;

import java.math.BigDecimal;

/**
 * Net hours of one delivery mode at one employer.
 *
 * @param hours 0 or more
 * @param employer code of the employer, or null where it was not told
 */
public record HoursLine(PlacementMode mode, BigDecimal hours, String employer) {

  public HoursLine {
    if (mode == null || hours == null || hours.signum() < 0) {
      throw new IllegalArgumentException("A line has a mode, and hours of 0 or more.");
    }
  }
}
