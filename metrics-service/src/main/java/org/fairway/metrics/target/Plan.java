package org.fairway.metrics.target;

import java.util.List;

/**
 * The targets from a year on.
 *
 * @param source of the metrics, and whose reading the numbers are
 */
public record Plan(String version, String effectiveFrom, String source, List<Target> targets) {

  public Plan {
    targets = List.copyOf(targets);
  }
}
