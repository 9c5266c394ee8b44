package org.fairway.referral.bulk;

/** Whether anything is to be stored. */
public enum ImportMode {
  /** Everything is tried, and taken back. */
  VALIDATE,
  COMMIT
}
