package org.fairway.metrics.snapshot;

/** State of an import. The last two are final. */
public enum JobState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED;

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return this == COMPLETED || this == FAILED;
  }
}
