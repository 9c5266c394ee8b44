package org.fairway.metrics.indicator;

import org.fairway.metrics.disclosure.Policy;

/**
 * What a percentage of respondents tells: how many said yes, and with the number asked how many did
 * not. Either may be few.
 */
final class SurveySecrets {

  /** Why a percentage or score of unknown base is not shown. */
  static final String NOT_KNOWN = "the number of respondents is not known";

  private SurveySecrets() {}

  /** Whether it is not told how many answered. */
  static boolean isOfUnknown(Result result) {
    return result.groups().stream()
        .anyMatch(group -> group.rate() != null && group.denominator() == null);
  }

  static boolean tellsFew(Policy policy, Result result) {
    return result.groups().stream()
        .filter(group -> group.rate() != null && group.denominator() != null)
        .anyMatch(group -> tellsFew(policy, group.rate(), group.denominator()));
  }

  private static boolean tellsFew(Policy policy, double rate, long respondents) {
    long yes = Math.round(rate * respondents);
    return policy.hides(yes) || policy.hides(respondents - yes);
  }
}
