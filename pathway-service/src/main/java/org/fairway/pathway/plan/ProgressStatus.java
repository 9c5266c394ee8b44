package org.fairway.pathway.plan;

/** How far a commitment is. */
public enum ProgressStatus {
  /** There is no figure, and the reason is told. Never taken for 0. */
  UNKNOWN,
  UNDER_WAY,
  MET,
  /** Its day has passed and the target is not reached. */
  MISSED
}
