package org.fairway.metrics.snapshot;

/** The job was cancelled, or another worker has finished it. Rolls the transaction back. */
final class JobOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobOver() {
    super("the job is over", null, false, false);
  }
}
