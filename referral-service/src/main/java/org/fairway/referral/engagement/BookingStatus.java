package org.fairway.referral.engagement;

/** Whether a booking has its places. */
public enum BookingStatus {
  BOOKED,
  /** For lack of places; becomes booked by itself when enough are free. */
  WAITING,
  CANCELLED
}
