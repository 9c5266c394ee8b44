package org.fairway.referral.casework;

/** How an appointment went. */
public enum AppointmentState {
  BOOKED,
  ATTENDED,
  LATE,
  DID_NOT_ATTEND,
  CANCELLED;

  /** Whether this can be said of an appointment in that state: also to put a mistake right. */
  boolean mayFollow(AppointmentState present) {
    return this != BOOKED && this != present && present != CANCELLED;
  }

  /** True for what can be known only when the time has come. */
  boolean needsStart() {
    return this != BOOKED && this != CANCELLED;
  }
}
