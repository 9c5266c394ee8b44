package org.fairway.pathway.rules;

/** A yes-or-no fact that may not be known. */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  public static Answer orUnknown(Answer answer) {
    return answer == null ? UNKNOWN : answer;
  }
}
