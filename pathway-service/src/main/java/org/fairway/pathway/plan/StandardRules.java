package org.fairway.pathway.plan;

import java.math.BigDecimal;
import org.fairway.pathway.support.Refusal;

/** What makes sense as a commitment by an indicator of a standard. */
final class StandardRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String GROUP = "/standardIndicator/group";

  private StandardRules() {}

  /**
   * Refuses what could not be measured, and what leads away from where the standard says is better.
   *
   * @throws Refusal kind INPUT
   */
  static void check(NewCommitment as, StandardDefinition definition) {
    if (definition.unit() == null) {
      throw Refusal.input(
          "/standardIndicator/id", "not-a-number", "This indicator is answered in words.");
    }
    checkGroup(as.standardIndicator().group(), definition);
    checkBounds(as, definition);
    if (as.standardIndicator().group() == null) {
      checkWay(as, definition);
    }
  }

  private static void checkGroup(String group, StandardDefinition definition) {
    if (group != null && definition.groups().isEmpty()) {
      throw Refusal.input(
          GROUP, "no-groups", "This indicator compares groups; none has a figure in its unit.");
    }
    if (group != null && !definition.groups().contains(group)) {
      throw Refusal.input(
          GROUP, "unknown-group", "The groups are " + String.join(", ", definition.groups()) + ".");
    }
  }

  private static void checkBounds(NewCommitment as, StandardDefinition definition) {
    boolean below = as.target().signum() < 0 || as.baseline().signum() < 0;
    if (below && !definition.mayBeNegative()) {
      throw Refusal.input("/target", "below-zero", "This indicator is never below 0.");
    }
    boolean over = as.target().compareTo(HUNDRED) > 0 || as.baseline().compareTo(HUNDRED) > 0;
    if (over && definition.unit() == ProgressUnit.PERCENT) {
      throw Refusal.input("/target", "over-hundred", "A share is at most 100 percent.");
    }
  }

  private static void checkWay(NewCommitment as, StandardDefinition definition) {
    boolean rises = as.target().compareTo(as.baseline()) > 0;
    if (definition.higherIsBetter() != null && definition.higherIsBetter() != rises) {
      throw Refusal.input(
          "/target",
          "wrong-direction",
          "Of this indicator " + (rises ? "lower" : "higher") + " is better.");
    }
    if (definition.parity() != null && !nearer(as, definition.parity())) {
      throw Refusal.input(
          "/target",
          "away-from-parity",
          "Both groups fare alike at %s; the target is no nearer to it than the baseline."
              .formatted(definition.parity().stripTrailingZeros().toPlainString()));
    }
  }

  private static boolean nearer(NewCommitment as, BigDecimal parity) {
    return distance(as.target(), parity).compareTo(distance(as.baseline(), parity)) < 0;
  }

  private static BigDecimal distance(BigDecimal figure, BigDecimal parity) {
    return figure.subtract(parity).abs();
  }
}
