package org.fairway.referral.bulk;

/** What becomes of the good rows of a file that has bad ones. */
public enum Atomicity {
  /** Nothing is stored. */
  ALL,
  /** They are stored. */
  ROW
}
