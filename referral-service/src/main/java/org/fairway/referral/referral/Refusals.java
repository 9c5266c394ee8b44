package org.fairway.referral.referral;

import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;

/** How a caller is told that something may not be done. */
final class Refusals {

  private Refusals() {}

  /** 403 for what is for others, 409 for what is not in the table or lacks its grounds. */
  static ProblemException of(Verdict verdict) {
    return switch (verdict.code()) {
      case MoveRules.NOT_ALLOWED -> Problems.transitionNotAllowed(verdict.reason());
      case MoveRules.BY_OTHERS -> Problems.forbidden(verdict.reason());
      default -> Problems.conflict(verdict.code(), verdict.reason());
    };
  }
}
