package org.fairway.metrics.indicator;

import org.fairway.metrics.disclosure.Policy;

/**
 * The difference of two overlapping windows is the count of a single year. A figure over two years
 * therefore goes when either year's part is small, though their sum is not. Splits of a ratio lie
 * across one another and go altogether.
 */
final class WindowGuard {

  private WindowGuard() {}

  static Answers over(Policy policy, Answers answers) {
    return answers.map(
        (definition, result) -> {
          boolean small =
              !policy.rounds()
                  && result.groups().stream()
                      .filter(group -> group.years() > 1)
                      .flatMap(group -> group.counts().stream())
                      .anyMatch(policy::hides);
          Result whole =
              definition.settings().splits().isEmpty()
                  ? result
                  : result.withLines(java.util.List.of());
          return small ? result.suppressed(Policy.REASON) : whole;
        });
  }
}
