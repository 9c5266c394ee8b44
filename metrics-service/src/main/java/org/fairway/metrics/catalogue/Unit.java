package org.fairway.metrics.catalogue;

/** Unit of an indicator's value. A ratio is never shown with a percent sign. */
public enum Unit {
  RATIO,
  /** 0 to 100. */
  PERCENT,
  PERCENTAGE_POINTS,
  /** 0 to 10. */
  SCORE,
  NARRATIVE
}
