package org.fairway.referral.referral;

import java.util.Set;

/**
 * Where a referral stands. {@link MoveTable} says which status may follow which, and who may make
 * the move.
 */
public enum ReferralStatus {
  DRAFT,
  SUBMITTED,
  ACKNOWLEDGED,
  INFO_REQUESTED,
  WAITLISTED,
  ACCEPTED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
  WITHDRAWN,
  CANCELLED,
  UNABLE_TO_CONTACT,
  REDIRECTED,
  REOPENED,
  ENTERED_IN_ERROR;

  /** The statuses that may follow this one, whoever moves; empty for the end of the line. */
  public Set<ReferralStatus> next() {
    return MoveTable.next(this);
  }

  /** True for what a partner always sees, for it makes it or must act on it. */
  public boolean alwaysShown() {
    return switch (this) {
      case DRAFT, SUBMITTED, ACKNOWLEDGED, INFO_REQUESTED, CANCELLED -> true;
      default -> false;
    };
  }

  /** True while work on the referral goes on: it was sent, and has not ended. */
  public boolean open() {
    return switch (this) {
      case SUBMITTED, ACKNOWLEDGED, INFO_REQUESTED, WAITLISTED, ACCEPTED, IN_PROGRESS, REOPENED ->
          true;
      default -> false;
    };
  }
}
