package org.fairway.pathway.reminder;

/** Of what somebody is reminded. */
public enum ReminderKind {
  /** The next review that was agreed. */
  REVIEW,
  /** A test that will count no longer. */
  TEST_EXPIRY,
  /** Where somebody went who left. */
  DESTINATION,
  /** Whether somebody is still in work. */
  WORK_CHECK
}
