package org.fairway.referral.capacity;

/** Whether there is room; the better answer stands before the worse. */
public enum CapacityAnswer {
  /** A place is free now. */
  CAPACITY,
  /** Somebody must look at the person before it can be said. */
  ASSESSMENT_REQUIRED,
  /** Full; who is referred waits. */
  WAITLIST,
  /** Full or closed, or nothing is offered; who is referred would be declined. */
  NO_CAPACITY
}
