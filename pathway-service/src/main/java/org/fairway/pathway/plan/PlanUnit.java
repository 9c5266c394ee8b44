package org.fairway.pathway.plan;

/** What is counted of a stage. */
public enum PlanUnit {
  /** How many came so far. */
  COUNT,
  /** How many percent of those at the stage before. */
  PERCENT
}
