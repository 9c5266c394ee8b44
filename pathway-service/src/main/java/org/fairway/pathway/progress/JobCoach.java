package org.fairway.pathway.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who coaches a person.
 *
 * @param coach code, never a name
 * @param qualified holds a qualification as a job coach
 * @param endedOn the day from which somebody else does; null while it lasts
 */
public record JobCoach(
    UUID id,
    UUID enrolmentId,
    String coach,
    boolean qualified,
    LocalDate assignedOn,
    LocalDate endedOn) {

  boolean on(LocalDate day) {
    return !day.isBefore(assignedOn) && (endedOn == null || day.isBefore(endedOn));
  }
}
