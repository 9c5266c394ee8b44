package org.fairway.metrics.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is the matter with a published figure. */
@Schema(name = "FindingCode", description = "What is the matter with a published figure")
public enum FindingCode {
  /** It is what the counts give, rounded half-up once. */
  REPRODUCED,
  /** Printed in another unit than the indicator's: a ratio with a percent sign. */
  UNIT_WRONG,
  /** The wrong group is on top: by their words, or because the inverse is what the counts give. */
  DIRECTION_REVERSED,
  /** Something else was counted than the definition asks for. */
  DEFINITION_WRONG,
  /** Counts of another time than the definition's: one year where two are asked for, or two. */
  WINDOW_WRONG,
  /** The figure of the group that it is compared with stands in its place. */
  GROUPS_SWAPPED,
  /** A share is printed where the difference of two is asked for. */
  SHARE_NOT_DIFFERENCE,
  /** Percentages of all groups that do not add up to 100. */
  RATES_DO_NOT_SUM,
  /** Rates are printed where their ratio is asked for. */
  RATES_NOT_RATIO,
  /** A group's rate is printed where the ratio is asked for. */
  RATE_NOT_RATIO,
  /** Digits were cut off where they had to be rounded. */
  TRUNCATED,
  /** Rates were rounded before they were divided. */
  RATES_ROUNDED_FIRST,
  /** People who did not say were left out of the denominator of a share. */
  UNKNOWN_LEFT_OUT,
  /** It moved the other way than they say. */
  CHANGE_REVERSED,
  /** It moved by another amount than they say. */
  CHANGE_WRONG,
  /** Such a figure does not stand beside last year's: another quantity is likely. */
  IMPLAUSIBLE,
  /** It is not what the counts give, and no usual mistake explains it. */
  DIFFERS,
  /** There is nothing to hold it against. */
  NOT_COMPARABLE
}
