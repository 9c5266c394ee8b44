package org.fairway.metrics.disclosure;

/** How far a count may lie from the truth, for all that a reader can tell. */
interface Freedom {

  /** By how much it could be more; anything from {@code enough} on is as good. */
  long more(int cell, long enough);

  /** By how much it could be less; anything from {@code enough} on is as good. */
  long less(int cell, long enough);
}
