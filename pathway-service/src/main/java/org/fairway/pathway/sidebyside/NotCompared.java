package org.fairway.pathway.sidebyside;

import org.fairway.pathway.plan.FigureStatus;

/** Why two figures have no difference. What is the matter here is told before what is there. */
public enum NotCompared {
  ABSENT_HERE,
  HIDDEN_HERE,
  NOT_TOLD_HERE,
  ABSENT_THERE,
  HIDDEN_THERE,
  NOT_TOLD_THERE,
  /** The figures are not of the same year. */
  PERIODS_DIFFER,
  /** Referrals were not counted by the same definition, or it was not told. */
  DEFINITIONS_DIFFER,
  /** One side's counts are rounded otherwise. */
  ROUNDING_DIFFERS;

  /** Null when there is a figure. */
  static NotCompared here(FigureStatus status) {
    return switch (status) {
      case SHOWN -> null;
      case HIDDEN -> HIDDEN_HERE;
      case NOT_TOLD -> NOT_TOLD_HERE;
      case ABSENT -> ABSENT_HERE;
    };
  }

  /** Null when there is a figure. */
  static NotCompared there(FigureStatus status) {
    return switch (status) {
      case SHOWN -> null;
      case HIDDEN -> HIDDEN_THERE;
      case NOT_TOLD -> NOT_TOLD_THERE;
      case ABSENT -> ABSENT_THERE;
    };
  }
}
