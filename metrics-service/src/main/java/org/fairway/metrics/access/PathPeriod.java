package org.fairway.metrics.access;

import org.fairway.metrics.fact.Period;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Reads the period of a path. */
public final class PathPeriod {

  /** How a period looks, for descriptions. */
  public static final String EXAMPLE = "2024-25";

  private PathPeriod() {}

  /** The period, or a 400 that says how one is written. */
  public static Period of(String text) {
    return Period.parse(text)
        .orElseThrow(
            () ->
                Problems.invalid(
                    new Violation(
                        "path.period", "period-invalid", "a financial year such as " + EXAMPLE)));
  }
}
