package org.fairway.pathway.progression;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Two who mentor each other.
 *
 * @param counterpart code of the other one
 * @param endedOn the last day, or null while it lasts
 * @param mentored sessions in which the person was mentored
 * @param mentoring sessions in which the person mentored the other one
 */
public record MentoringPair(
    UUID id,
    UUID enrolmentId,
    String counterpart,
    LocalDate pairedOn,
    LocalDate endedOn,
    int mentored,
    int mentoring) {

  /** Whether it has gone both ways. */
  public boolean reciprocal() {
    return mentored > 0 && mentoring > 0;
  }

  /** Changes once, when it ends. */
  public long version() {
    return endedOn == null ? 0 : 1;
  }

  boolean on(LocalDate day) {
    return !day.isBefore(pairedOn) && (endedOn == null || !day.isAfter(endedOn));
  }
}
