package org.fairway.metrics.disclosure;

/** How far a count may lie from the truth, for all that a reader can tell. */
interface Freedom {

  /** Upwards. */
  int MORE = 1;

  /** Downwards. */
  int LESS = -1;

  /**
   * By how much a count could be more or less; anything from {@code enough} on is as good.
   *
   * @param way {@link #MORE} or {@link #LESS}
   */
  long far(int cell, int way, long enough);

  /** No less than it truly could be, where {@link #far} may find too little. */
  default long farAtMost(int cell, int way, long enough) {
    return far(cell, way, enough);
  }
}
