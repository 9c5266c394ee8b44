package org.fairway.pathway.rules;

/**
 * When a rule is asked: before the start, during, at completion, about what followed, about the
 * money.
 */
public enum Stage {
  ELIGIBILITY,
  DURING,
  COMPLETION,
  OUTCOME,
  FUNDING
}
