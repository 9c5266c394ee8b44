package org.fairway.pathway.plan;

/** Which way a commitment leads from its baseline. */
public enum ProgressDirection {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER
}
