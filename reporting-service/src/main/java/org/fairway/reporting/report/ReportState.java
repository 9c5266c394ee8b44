package org.fairway.reporting.report;

/** How far a report is. */
public enum ReportState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED;

  /** True when nothing more will happen. */
  public boolean finished() {
    return this == COMPLETED || this == FAILED;
  }
}
