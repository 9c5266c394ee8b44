package org.fairway.referral.duplicate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How likely two people are one, and why.
 *
 * @param points 0 to 100: the sum of the factors, cut off at both ends
 */
public record MatchScore(int points, List<MatchFactor> factors) {

  /** From which score on somebody should look at it. */
  static final int WORTH_A_LOOK = 50;

  private static final int PROBABLE = 60;
  private static final int STRONG = 80;

  /** What a score means. */
  @Schema(name = "MatchStrength", description = "What a score means")
  public enum Strength {
    POSSIBLE,
    PROBABLE,
    STRONG
  }

  static MatchScore of(List<MatchFactor> factors) {
    int sum = factors.stream().mapToInt(MatchFactor::points).sum();
    return new MatchScore(Math.max(0, Math.min(100, sum)), List.copyOf(factors));
  }

  boolean worthALook() {
    return points >= WORTH_A_LOOK;
  }

  /** Possible from 50, probable from 60, strong from 80. */
  public Strength strength() {
    return points >= STRONG
        ? Strength.STRONG
        : points >= PROBABLE ? Strength.PROBABLE : Strength.POSSIBLE;
  }
}
