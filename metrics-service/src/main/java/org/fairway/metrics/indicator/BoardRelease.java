package org.fairway.metrics.indicator;

import java.util.List;
import org.fairway.metrics.disclosure.Policy;

/**
 * Boards are small, and their lines lie inside one another: the voting members taken from all
 * members leave the others. So all lines are shown, or none.
 */
final class BoardRelease {

  private BoardRelease() {}

  static boolean isSafe(Policy policy, List<Result> lines) {
    GroupFigure all = null;
    for (Result line : lines) {
      if (line.status() == Status.COMPUTED) {
        GroupFigure board = line.groups().get(0);
        if (isSmall(policy, board.numerator(), board.denominator())) {
          return false;
        }
        if (all == null) {
          all = board;
        } else if (isSmall(
            policy, all.numerator() - board.numerator(), all.denominator() - board.denominator())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSmall(Policy policy, long focus, long everybody) {
    return policy.hides(focus) || policy.hides(everybody) || policy.hides(everybody - focus);
  }
}
