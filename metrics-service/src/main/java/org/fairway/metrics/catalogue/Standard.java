package org.fairway.metrics.catalogue;

/**
 * The published standards. One without an edition in the catalogue is known, but not answered yet.
 */
public enum Standard {
  WRES,
  WDES,
  BANK_WRES,
  MEDICAL_WRES,
  /** Progression through the bands: not a return, though asked for beside WRES. */
  RACE_DISPARITY,
  GENDER_PAY_GAP,
  ETHNICITY_PAY_GAP,
  DISABILITY_PAY_GAP,
  /** The Equality Delivery System. */
  EDS,
  /** How staff and applicants are made up, stage by stage: no standard, but asked for with all. */
  PROFILE
}
