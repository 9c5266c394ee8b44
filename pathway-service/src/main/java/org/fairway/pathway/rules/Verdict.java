package org.fairway.pathway.rules;

import java.util.Collection;

/**
 * What a rule found. {@code UNKNOWN} is an answer: a fact is missing, and the caseworker is told
 * which.
 */
public enum Verdict {
  PASS,
  FAIL,
  UNKNOWN;

  /**
   * FAIL when anything failed, else UNKNOWN when anything is unknown or nothing was asked, else
   * PASS.
   */
  public static Verdict of(Collection<Verdict> verdicts) {
    if (verdicts.contains(FAIL)) {
      return FAIL;
    }
    return verdicts.isEmpty() || verdicts.contains(UNKNOWN) ? UNKNOWN : PASS;
  }
}
