package org.fairway.pathway.enrolment;

/**
 * How the hours were spent. Completion rules limit the share of some modes, so each entry names
 * exactly one.
 */
public enum DeliveryMode {
  EMPLOYER_SITE,
  REMOTE,
  SIMULATED,
  SMALL_TEAM_PROJECT,
  WORK_TASTER,
  CLASSROOM;

  /** Spent with the employer, on site or remotely; the rest is spent with the learning provider. */
  public boolean withEmployer() {
    return this == EMPLOYER_SITE || this == REMOTE;
  }
}
