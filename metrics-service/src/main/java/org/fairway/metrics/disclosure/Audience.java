package org.fairway.metrics.disclosure;

/** For whom an answer is made, the narrowest first. */
public enum Audience {
  /** Analysts of the organisation itself: true counts. */
  ORGANISATION,
  /** The integrated care system it belongs to. */
  ICS,
  /** Anybody. */
  PUBLIC;

  /** Whether small counts must be hidden. */
  public boolean isProtected() {
    return this != ORGANISATION;
  }
}
