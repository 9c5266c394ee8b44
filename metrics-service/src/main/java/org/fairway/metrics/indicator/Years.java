package org.fairway.metrics.indicator;

import java.util.List;
import org.fairway.metrics.fact.FactSet;

/**
 * What is known of a period, and of the one before, which two-year windows need.
 *
 * @param before without facts when nothing is known or the window does not ask
 */
public record Years(FactSet facts, FactSet before) {

  /** A period by itself. */
  public static Years alone(FactSet facts) {
    return new Years(facts, FactSet.of(List.of()));
  }
}
