package org.fairway.referral.referral;

import java.util.Locale;

/** The verbs of a referral, each with the status that it leads to. */
public enum ReferralAction {
  SUBMIT(ReferralStatus.SUBMITTED),
  ACKNOWLEDGE(ReferralStatus.ACKNOWLEDGED),
  REQUEST_INFO(ReferralStatus.INFO_REQUESTED),
  WAITLIST(ReferralStatus.WAITLISTED),
  ACCEPT(ReferralStatus.ACCEPTED),
  DECLINE(ReferralStatus.DECLINED),
  START(ReferralStatus.IN_PROGRESS),
  COMPLETE(ReferralStatus.COMPLETED),
  WITHDRAW(ReferralStatus.WITHDRAWN),
  CANCEL(ReferralStatus.CANCELLED),
  NO_CONTACT(ReferralStatus.UNABLE_TO_CONTACT),
  REDIRECT(ReferralStatus.REDIRECTED),
  REOPEN(ReferralStatus.REOPENED),
  ENTER_IN_ERROR(ReferralStatus.ENTERED_IN_ERROR);

  private final ReferralStatus target;

  ReferralAction(ReferralStatus target) {
    this.target = target;
  }

  /** The status after the action. */
  public ReferralStatus target() {
    return target;
  }

  /** True for an action that shows the person to more people than before, and so needs consent. */
  public boolean shares() {
    return this == SUBMIT || this == ACCEPT;
  }

  /** True for an action that must say why, by a {@link Reason}. */
  public boolean needsReason() {
    return this == DECLINE || this == WITHDRAW || this == CANCEL;
  }

  /** The name in paths and in {@code allowedActions}, for example {@code request-info}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
