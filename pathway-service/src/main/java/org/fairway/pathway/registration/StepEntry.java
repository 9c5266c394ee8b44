package org.fairway.pathway.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result of a step, as it was written down.
 *
 * @param evidence reference to the evidence, or null
 * @param expiresOn the last day on which a test counts, or null
 * @param annuls the line that does not hold, or null
 */
public record StepEntry(
    UUID id,
    String step,
    StepResult result,
    LocalDate doneOn,
    String evidence,
    LocalDate expiresOn,
    UUID annuls,
    Instant recordedAt) {

  /** Passed, and counts on a day. */
  boolean countsOn(LocalDate day) {
    return result == StepResult.PASSED && (expiresOn == null || !day.isAfter(expiresOn));
  }
}
