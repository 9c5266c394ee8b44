package org.fairway.referral.partner;

/** Where a day lies to an agreement. */
public enum AgreementState {
  /** It is not signed or has not begun. */
  FUTURE,
  IN_FORCE,
  /** In force for {@link Agreement#NOTICE_DAYS} days more at most: time to renew it. */
  ENDING,
  /** Over: its partner cannot send until it is renewed. */
  LAPSED
}
