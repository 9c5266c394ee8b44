package org.fairway.referral.bulk;

/** State of an import. */
public enum ImportState {
  QUEUED,
  RUNNING,
  COMPLETED,
  COMPLETED_WITH_ERRORS,
  FAILED,
  CANCELLED;

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
