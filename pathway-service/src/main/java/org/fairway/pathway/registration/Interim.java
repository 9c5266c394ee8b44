package org.fairway.pathway.registration;

import java.time.LocalDate;

/**
 * Work as a support worker until the registration.
 *
 * @param on since when it is so; null while there is none
 * @param band Agenda for Change band, or null
 */
public record Interim(InterimRole role, LocalDate on, String band) {
  static final Interim NONE = new Interim(InterimRole.NONE, null, null);

  /** As it was on a day: nothing before it is so. */
  Interim asOf(LocalDate day) {
    return on != null && day.isBefore(on) ? NONE : this;
  }
}
