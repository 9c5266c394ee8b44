package org.fairway.pathway.registration;

/** Work as a support worker until the registration. */
public enum InterimRole {
  NONE,
  OFFERED,
  STARTED,
  ENDED
}
