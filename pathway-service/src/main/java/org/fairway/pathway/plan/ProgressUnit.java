package org.fairway.pathway.plan;

/** What a figure of a commitment is in. */
public enum ProgressUnit {
  /** People at a stage of the funnel. */
  COUNT,
  /** 0 to 100. */
  PERCENT,
  RATIO,
  PERCENTAGE_POINTS,
  SCORE;

  /** As metrics-service names it; null for what is no number, or unknown here. */
  static ProgressUnit of(String name) {
    for (ProgressUnit unit : values()) {
      if (unit != COUNT && unit.name().equals(name)) {
        return unit;
      }
    }
    return null;
  }
}
