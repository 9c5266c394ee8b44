package org.fairway.metrics.indicator;

import org.fairway.metrics.disclosure.Policy;

/**
 * What a percentage of respondents tells: how many said yes, and with the number asked how many did
 * not. Either may be few.
 */
final class SurveySecrets {

  private SurveySecrets() {}

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
