package org.fairway.referral.referral;

import java.util.Locale;

/** The verbs of a referral, each with the status that it leads to. */
public enum ReferralAction {
  SUBMIT(ReferralStatus.SUBMITTED),
  ACKNOWLEDGE(ReferralStatus.ACKNOWLEDGED),
  REQUEST_INFO(ReferralStatus.INFO_REQUESTED),
  PROVIDE_INFO(ReferralStatus.ACKNOWLEDGED),
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
    return this == SUBMIT || this == ACCEPT || this == REDIRECT;
  }

  /** True for an action that must say why, by a {@link Reason}. */
  public boolean needsReason() {
    return switch (this) {
      case DECLINE, WITHDRAW, CANCEL, REDIRECT, ENTER_IN_ERROR -> true;
      default -> false;
    };
  }

  /** True for an action that must say something in words: what is asked, or why it is undone. */
  public boolean needsNote() {
    return this == REQUEST_INFO || this == REOPEN || this == ENTER_IN_ERROR;
  }

  /** True when what was said with the action is for the referrer too. */
  public boolean speaksToReferrer() {
    return switch (this) {
      case SUBMIT, CANCEL, REQUEST_INFO, PROVIDE_INFO -> true;
      default -> false;
    };
  }

  /** The name in paths and in {@code allowedActions}, for example {@code request-info}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
