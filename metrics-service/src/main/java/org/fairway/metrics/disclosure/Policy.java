package org.fairway.metrics.disclosure;

/**
 * The rule for small counts.
 *
 * @param name by which a deployment chooses it, and which is printed with every answer
 * @param method what is done about small counts
 * @param threshold smallest count that is shown; 0 is always shown. 5 by default, 10 and 11 are
 *     used elsewhere
 * @param minimumRespondents of a survey figure; of fewer nothing is shown
 */
public record Policy(String name, Method method, int threshold, int minimumRespondents) {

  /** Why something is not shown; says nothing about the figure itself. */
  public static final String REASON = "hidden so that no small count can be worked out";

  /** What counts are rounded to a multiple of. */
  static final int BASE = 5;

  private static final int USUAL_RESPONDENTS = 11;

  public Policy {
    if (threshold < 2) {
      throw new IllegalArgumentException("a threshold below 2 hides nothing");
    }
    if (minimumRespondents < 1) {
      throw new IllegalArgumentException("minimumRespondents is 1 or more");
    }
  }

  /** Hides counts below a threshold, and survey figures of fewer than 11 people. */
  public Policy(int threshold) {
    this("SUPPRESS_" + threshold, Method.SUPPRESS, threshold, USUAL_RESPONDENTS);
  }

  /** The same with another threshold, and a name that says so. */
  public Policy withThreshold(int other) {
    return other == threshold
        ? this
        : new Policy(name + "_BELOW_" + other, method, other, minimumRespondents);
  }

  /** Whether a count is small. An absent count hides nothing. */
  public boolean hides(Long count) {
    return count != null && count > 0 && count < threshold;
  }

  public boolean rounds() {
    return method == Method.ROUND_TO_5;
  }

  /** A count as it may be printed, if it is printed at all. */
  public long printed(long count) {
    return rounds() ? Math.floorDiv(count + BASE / 2, BASE) * BASE : count;
  }

  /** What is said of this rule beside an answer. */
  public PolicyNote note(boolean applied) {
    return new PolicyNote(
        applied, threshold, name, method, rounds() ? BASE : null, minimumRespondents);
  }
}
