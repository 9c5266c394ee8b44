package org.fairway.metrics.catalogue;

/**
 * The published standards. One without an edition in the catalogue is known, but not answered yet.
 */
public enum Standard {
  WRES,
  WDES,
  BANK_WRES,
  MEDICAL_WRES
}
