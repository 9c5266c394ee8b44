package org.fairway.pathway.matching;

/** What came of a criterion. */
public enum Outcome {
  MET,
  NOT_MET,
  /** Something to judge by is missing: it gains nothing, and that is said. */
  UNKNOWN
}
