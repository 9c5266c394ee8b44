package org.fairway.metrics.funnel;

import java.util.Optional;

/** The stages of the chain, in order. */
public enum Stage {
  REFERRED,
  ACCEPTED,
  ON_PATHWAY,
  APPLIED,
  SHORTLISTED,
  INTERVIEWED,
  OFFERED,
  STARTED,
  IN_WORK_13_WEEKS,
  IN_WORK_26_WEEKS,
  IN_WORK_52_WEEKS;

  /**
   * The stage that a stage of an application means; empty for those before and beside the chain.
   */
  static Optional<Stage> ofApplication(String stage) {
    return Optional.ofNullable(
        switch (stage) {
          case "APPLIED", "LONGLISTED" -> APPLIED;
          case "SHORTLISTED", "INTERVIEW_INVITED" -> SHORTLISTED;
          case "INTERVIEWED", "RESERVE" -> INTERVIEWED;
          case "OFFER_CONDITIONAL", "PRE_EMPLOYMENT_CHECKS", "OFFER_UNCONDITIONAL" -> OFFERED;
          case "STARTED" -> STARTED;
          default -> null;
        });
  }
}
