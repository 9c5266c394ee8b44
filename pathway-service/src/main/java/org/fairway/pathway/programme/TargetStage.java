package org.fairway.pathway.programme;

/** How far people are to come; the stages of the funnel, in its order. */
public enum TargetStage {
  REFERRED,
  ACCEPTED,
  ON_PATHWAY,
  APPLIED,
  SHORTLISTED,
  INTERVIEWED,
  OFFERED,
  STARTED,
  IN_WORK_13_WEEKS,
  IN_WORK_26_WEEKS,
  IN_WORK_52_WEEKS,
  MOVED_UP_A_BAND
}
