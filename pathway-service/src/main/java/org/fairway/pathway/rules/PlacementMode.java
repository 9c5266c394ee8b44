package org.fairway.pathway.rules;

/** How hours were spent, as the rules tell them apart. */
public enum PlacementMode {
  EMPLOYER_SITE,
  REMOTE,
  SIMULATED,
  SMALL_TEAM_PROJECT,
  WORK_TASTER,
  /** Part-time paid work that is relevant to the course. */
  PAID_WORK,
  /** With the learning provider; counts towards no placement. */
  CLASSROOM;

  /** Spent with the employer, on site or remotely. */
  public boolean withEmployer() {
    return this == EMPLOYER_SITE || this == REMOTE || this == PAID_WORK;
  }
}
