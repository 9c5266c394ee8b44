package org.fairway.metrics.catalogue;

/**
 * Bounds by which a caller asks ratios to be judged; what is not asked for stays as the indicator
 * has it.
 *
 * @param lower null for the indicator's own
 * @param upper null for the indicator's own
 */
public record AskedBand(Double lower, Double upper) {

  /** Every indicator by its own bounds. */
  public static final AskedBand OWN = new AskedBand(null, null);

  AdverseBand over(AdverseBand own) {
    return new AdverseBand(
        lower == null ? own.lower() : lower, upper == null ? own.upper() : upper);
  }
}
