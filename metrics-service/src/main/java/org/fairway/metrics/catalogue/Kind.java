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
  /** Answered in words: a statement of the organisation. */
  NARRATIVE,
  /**
   * Upper over lower tier of the reference group, over the same of the focus group: an odds ratio.
   */
  DISPARITY,
  /**
   * Reference group's mean or median pay minus the focus group's, as a percentage of the former.
   */
  PAY_GAP,
  /** The focus group's share of each quarter of the pay range. */
  PAY_QUARTERS,
  /** The percentage of the focus group that had something, beside that of the reference group. */
  PROPORTION,
  /** How people are made up by one dimension, and the share who said. */
  PROFILE,
  /** A score given in an assessment, or the sum of several. */
  RATING
}
