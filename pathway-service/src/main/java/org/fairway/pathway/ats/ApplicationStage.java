package org.fairway.pathway.ats;

/**
 * The canonical stages of a job application, in the order in which they are usually reached, then
 * its ends. Employers skip stages and go back, so the order ranks stages of the same instant and
 * forbids nothing.
 */
public enum ApplicationStage {
  EXPRESSION_OF_INTEREST,
  APPLIED,
  LONGLISTED,
  /** The denominator of WRES indicator 2 and WDES metric 2. */
  SHORTLISTED,
  INTERVIEW_INVITED,
  INTERVIEWED,
  RESERVE,
  OFFER_CONDITIONAL,
  PRE_EMPLOYMENT_CHECKS,
  OFFER_UNCONDITIONAL,
  STARTED,
  WITHDRAWN,
  REJECTED,
  OFFER_WITHDRAWN,
  DID_NOT_START,
  VACANCY_CANCELLED;

  /**
   * True when the application leads to no job. {@code STARTED} is a success and not an end of this
   * kind.
   */
  public boolean endsWithoutStart() {
    return compareTo(STARTED) > 0;
  }

  /**
   * Reads a canonical name exactly; null for anything else, which then needs a mapping and is never
   * guessed.
   */
  static ApplicationStage ofOrNull(String name) {
    for (ApplicationStage stage : values()) {
      if (stage.name().equals(name)) {
        return stage;
      }
    }
    return null;
  }
}
