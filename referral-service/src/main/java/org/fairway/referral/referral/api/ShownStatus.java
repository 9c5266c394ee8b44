package org.fairway.referral.referral.api;

import org.fairway.referral.referral.ReferralStatus;

/**
 * The statuses as they are shown. {@code OPEN} and {@code CLOSED} stand for all that a partner may
 * not tell apart without the person's SHARE_OUTCOME_WITH_REFERRER consent.
 */
enum ShownStatus {
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
  ENTERED_IN_ERROR,
  OPEN,
  CLOSED;

  static ShownStatus of(ReferralStatus status, boolean disclosed) {
    return disclosed || status.alwaysShown()
        ? valueOf(status.name())
        : status.open() ? OPEN : CLOSED;
  }
}
