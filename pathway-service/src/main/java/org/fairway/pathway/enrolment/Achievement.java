package org.fairway.pathway.enrolment;

/**
 * What was achieved by completing. The result of an assessment at the end is often known weeks
 * after the last day of learning.
 */
public enum Achievement {
  ACHIEVED("1"),
  PARTLY_ACHIEVED("2"),
  NOT_ACHIEVED("3"),
  NOT_YET_KNOWN("8");

  private final String outcome;

  Achievement(String outcome) {
    this.outcome = outcome;
  }

  /** Code of the field Outcome of the individualised learner record. */
  String outcome() {
    return outcome;
  }
}
