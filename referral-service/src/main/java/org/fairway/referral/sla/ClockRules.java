package org.fairway.referral.sla;

import java.util.Optional;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.ReferralStatus;

/** Which clock runs when. */
final class ClockRules {

  private ClockRules() {}

  /** The clock of a status; empty while nothing is waited for. */
  static Optional<ClockKind> of(ReferralStatus status) {
    return switch (status) {
      case SUBMITTED -> Optional.of(ClockKind.ACKNOWLEDGE);
      case ACKNOWLEDGED, INFO_REQUESTED, REOPENED -> Optional.of(ClockKind.TRIAGE);
      case WAITLISTED -> Optional.of(ClockKind.REVIEW);
      case ACCEPTED -> Optional.of(ClockKind.FIRST_CONTACT);
      case IN_PROGRESS -> Optional.of(ClockKind.UPDATE);
      default -> Optional.empty();
    };
  }

  /** True while somebody else must act: the clock of the status stands. */
  static boolean pauses(ReferralStatus status) {
    return status == ReferralStatus.INFO_REQUESTED;
  }

  /** True for what counts as an update of a referral in progress. */
  static boolean updates(LineKind kind) {
    return switch (kind) {
      case NOTE, CONTACT, APPOINTMENT, SUB_STATUS, PATHWAY -> true;
      default -> false;
    };
  }

  /** True for an attempt that reached the person. */
  static boolean reaches(LineKind kind, String code) {
    return kind == LineKind.CONTACT && code != null && code.endsWith(" REACHED");
  }
}
