package org.fairway.bench.report;

import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param atLeast true: the value or more; false: less than the value
 */
public record Goal(boolean atLeast, double value) {
  public static Goal atLeast(double value) {
    return new Goal(true, value);
  }

  public static Goal below(double value) {
    return new Goal(false, value);
  }

  /** A figure that is not a number reaches nothing. */
  public boolean reachedBy(double figure) {
    return atLeast ? figure >= value : figure < value;
  }

  @Override
  public String toString() {
    return (atLeast ? ">= " : "< ") + Line.number(value).toLowerCase(Locale.ROOT);
  }
}
