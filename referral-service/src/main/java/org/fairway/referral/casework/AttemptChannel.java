package org.fairway.referral.casework;

/** How somebody tried to reach a person. */
public enum AttemptChannel {
  PHONE,
  TEXT,
  EMAIL,
  POST,
  VIDEO,
  IN_PERSON
}
