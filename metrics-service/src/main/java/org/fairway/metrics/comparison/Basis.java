package org.fairway.metrics.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a figure to compare with comes from. */
@Schema(name = "ComparisonBasis", description = "Where a figure to compare with comes from")
public enum Basis {
  /** Facts of the care system, or of England, as somebody stated them. */
  STATED,
  /** Counts of the care system's organisations, added up. */
  POOLED
}
