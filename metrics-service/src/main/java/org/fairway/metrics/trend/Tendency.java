package org.fairway.metrics.trend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** What a change means. Says nothing of whether it is more than chance. */
@Schema(name = "Tendency", description = "What a change means, be it more than chance or not")
public enum Tendency {
  IMPROVING,
  WORSENING,
  UNCHANGED,
  /** Neither more nor less is better. */
  NEUTRAL;

  /**
   * By the side that is better, or else by the distance from parity. Neither shows in rounded
   * values: unrounded ones decide.
   */
  static Tendency of(IndicatorDefinition definition, double before, double now) {
    double gain;
    if (definition.parity() != null) {
      gain = Math.abs(before - definition.parity()) - Math.abs(now - definition.parity());
    } else if (definition.higherIsBetter() != null) {
      gain = definition.higherIsBetter() ? now - before : before - now;
    } else {
      return now == before ? UNCHANGED : NEUTRAL;
    }
    return gain > 0 ? IMPROVING : gain < 0 ? WORSENING : UNCHANGED;
  }
}
