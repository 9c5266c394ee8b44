package org.fairway.pathway.progress;

/** What is written down about somebody's way. */
public enum ProgressKind {
  REVIEW,
  MILESTONE,
  INCIDENT,
  COACH_VISIT
}
