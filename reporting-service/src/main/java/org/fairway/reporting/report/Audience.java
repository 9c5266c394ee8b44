package org.fairway.reporting.report;

/** Who will read a report; metrics-service hides small numbers accordingly. */
public enum Audience {
  /** The own people of the organisation that asks for it, nobody else: true counts. */
  ORGANISATION,
  /** Other organisations of the care system. */
  ICS,
  /** Everybody. */
  PUBLIC
}
