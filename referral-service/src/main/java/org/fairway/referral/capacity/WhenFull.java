package org.fairway.referral.capacity;

/** What a receiver does when its places are taken. */
public enum WhenFull {
  WAITLIST,
  REFUSE
}
