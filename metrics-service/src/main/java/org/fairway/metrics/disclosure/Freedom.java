package org.fairway.metrics.disclosure;

/** How far a count may lie from the truth, for all that a reader can tell. */
interface Freedom {

  /** By how much it could be more; anything from {@code enough} on is as good. */
  long more(int cell, long enough);

  /** By how much it could be less; anything from {@code enough} on is as good. */
  long less(int cell, long enough);

  /** No less than it truly could be more, where {@link #more} may find too little. */
  default long moreAtMost(int cell, long enough) {
    return more(cell, enough);
  }

  /** No less than it truly could be less, where {@link #less} may find too little. */
  default long lessAtMost(int cell, long enough) {
    return less(cell, enough);
  }
}
