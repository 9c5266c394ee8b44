package org.fairway.metrics.disclosure;

/**
 * The rule for small counts.
 *
 * @param threshold smallest count that is shown; 0 is always shown. 5 by default, 10 and 11 are
 *     used elsewhere
 */
public record Policy(int threshold) {

  /** Why something is not shown; says nothing about the figure itself. */
  public static final String REASON = "hidden so that no small count can be worked out";

  public Policy {
    if (threshold < 2) {
      throw new IllegalArgumentException("a threshold below 2 hides nothing");
    }
  }

  /** Whether a count is small. An absent count hides nothing. */
  public boolean hides(Long count) {
    return count != null && count > 0 && count < threshold;
  }

  boolean hidesAny(long[] counts) {
    for (long count : counts) {
      if (hides(count)) {
        return true;
      }
    }
    return false;
  }
}
