package org.fairway.referral.referral;

/** Those who may move a referral from one status to another; one caller may be several of them. */
public enum Mover {
  /** The partner organisation that owns the referral, by a person or by its machine. */
  REFERRER,
  /** The person who is referred, by a link of their own. */
  PERSON,
  /** The workforce team of the integrated care system. */
  COORDINATOR,
  /** The coordinator to whom the case is assigned; while it is assigned to nobody, each of them. */
  CASEWORKER,
  /** Fairway itself, when an event of another service says what happened. */
  SYSTEM
}
