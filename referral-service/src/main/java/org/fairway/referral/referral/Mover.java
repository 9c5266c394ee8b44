package org.fairway.referral.referral;

/** Those who may move a referral from one status to another; one caller may be several of them. */
public enum Mover {
  /** The partner organisation that owns the referral, by a person or by its machine. */
  REFERRER,
  /** The person who is referred, by a link of their own. */
  PERSON,
  /** The workforce team of the integrated care system. */
  COORDINATOR,
  /** Whoever carries the case; while cases are not assigned, any coordinator. */
  CASEWORKER,
  /** Fairway itself, when an event of another service says what happened. */
  SYSTEM
}
