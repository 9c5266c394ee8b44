package org.fairway.referral.deadline;

/** What falls due; the subject is named for each. */
public enum DeadlineKind {
  /** A consent runs out by itself; the subject is the consent. */
  CONSENT_EXPIRY,
  /** An objection must be obeyed from now on; the subject is the objection. */
  OBJECTION_STOP,
  /** A person is new or changed, and may be known already; the subject is the person. */
  DUPLICATE_CHECK,
  /** A name is to be found by other terms; the subject is the person, or nobody for everybody. */
  NAME_TERMS
}
