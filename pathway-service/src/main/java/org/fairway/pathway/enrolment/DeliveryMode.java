package org.fairway.pathway.enrolment;

import org.fairway.pathway.rules.PlacementMode;

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
  CLASSROOM,
  /** Part-time paid work that is relevant to the course. */
  PAID_WORK;

  /** Spent with the employer, on site or remotely; the rest is spent with the learning provider. */
  public boolean withEmployer() {
    return asRuled().withEmployer();
  }

  /** The same, as the rules call it. */
  PlacementMode asRuled() {
    return PlacementMode.valueOf(name());
  }
}
