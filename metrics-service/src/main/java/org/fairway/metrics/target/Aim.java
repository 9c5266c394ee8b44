package org.fairway.metrics.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be reached. */
@Schema(name = "TargetAim", description = "What is to be reached")
public enum Aim {
  /** Ratios within the adverse band; differences at parity or on the better side of it. */
  PARITY,
  /** Better than the year before, in values as displayed. */
  IMPROVEMENT
}
