package org.fairway.referral.engagement;

/** Whether those of a booking came. */
public enum Attendance {
  ATTENDED,
  LATE,
  DID_NOT_ATTEND;

  /** True for those who were there. */
  public boolean present() {
    return this != DID_NOT_ATTEND;
  }
}
