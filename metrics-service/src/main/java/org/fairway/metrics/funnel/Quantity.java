package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.List;

/**
 * What is counted of a group of referrals. {@code DUE_w} are the starts at least w weeks ago,
 * {@code NOT_YET_w} the younger ones. Of the due ones a report has shown some in work so long,
 * others to have left before; of the rest nothing is known.
 */
public enum Quantity {
  REFERRED,
  ACCEPTED,
  ON_PATHWAY,
  APPLIED,
  SHORTLISTED,
  INTERVIEWED,
  OFFERED,
  STARTED,
  DUE_13,
  IN_WORK_13,
  LEFT_13,
  NOT_KNOWN_13,
  NOT_YET_13,
  DUE_26,
  IN_WORK_26,
  LEFT_26,
  NOT_KNOWN_26,
  NOT_YET_26,
  DUE_52,
  IN_WORK_52,
  LEFT_52,
  NOT_KNOWN_52,
  NOT_YET_52,
  MOVED_UP,
  /** Started and not moved up: printed nowhere, and told by both. */
  NOT_MOVED_UP,
  /** Referred and not started: printed nowhere, and told by both. */
  NOT_STARTED;

  private static final List<Quantity> CHAIN =
      Arrays.stream(values()).filter(Quantity::isOfChain).toList();
  private static final List<Quantity> LATER =
      Arrays.stream(values()).filter(of -> !of.isOfChain() && of != NOT_STARTED).toList();

  /** Those from referral to start: each is no more than the one before. */
  static List<Quantity> chain() {
    return CHAIN;
  }

  /** Those that tell what became of a start. */
  static List<Quantity> later() {
    return LATER;
  }

  boolean isOfChain() {
    return compareTo(STARTED) <= 0;
  }
}
