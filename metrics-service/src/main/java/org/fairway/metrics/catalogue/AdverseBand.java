package org.fairway.metrics.catalogue;

/**
 * Ratios within are not flagged, both bounds included. A rule of thumb and not a test of
 * significance; 0.80 to 1.25 by NHS England's use for WRES indicator 3, 0.8 to 1.2 with some
 * trusts.
 */
public record AdverseBand(double lower, double upper) {

  /** NHS England's use for WRES indicator 3. */
  public static final AdverseBand USUAL = new AdverseBand(0.80, 1.25);

  public boolean flags(double ratio) {
    return ratio < lower || ratio > upper;
  }
}
