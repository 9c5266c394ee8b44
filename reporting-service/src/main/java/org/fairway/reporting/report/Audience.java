package org.fairway.reporting.report;

/** Who will read a report; metrics-service hides small numbers accordingly. */
public enum Audience {
  /** The organisation's own people: true counts. */
  ORGANISATION,
  /** Other organisations of the care system. */
  ICS,
  /** Everybody. */
  PUBLIC
}
