package org.fairway.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator is computed. */
@Schema(name = "IndicatorKind", description = "How an indicator is computed")
public enum Kind {
  /** Focus group over everybody, unknown included, overall and by line. */
  SHARE,
  /** Rate of the group on top over the rate of the group below. */
  RELATIVE_LIKELIHOOD,
  /** Percentages as the staff survey published them. */
  SURVEY,
  /** Scores as the staff survey published them. */
  SCORE,
  /** Share of the focus group on the board minus its share of the workforce. */
  BOARD_GAP,
  /** Answered in words, in the report. */
  NARRATIVE
}
