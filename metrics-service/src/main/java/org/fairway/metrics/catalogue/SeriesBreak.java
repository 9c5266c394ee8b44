package org.fairway.metrics.catalogue;

import org.fairway.metrics.fact.Period;

/**
 * A year from which figures do not compare with earlier ones.
 *
 * @param from first period of the new series, {@code 2021-22}
 * @param reason what changed
 */
public record SeriesBreak(String from, String reason) {

  /** Whether it lies between two periods. */
  public boolean parts(Period earlier, Period later) {
    Period first = Period.parse(from).orElseThrow();
    return earlier.compareTo(first) < 0 && first.compareTo(later) <= 0;
  }
}
