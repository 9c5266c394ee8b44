package org.fairway.pathway.registration;

import java.time.LocalDate;
import java.util.List;

/**
 * How one step stands on a date.
 *
 * @param attempts how often it was tried until then
 * @param blockedBy steps that have to be done first and are not
 * @param entry the result by which it stands so, or null
 */
public record StepProgress(
    String step, StepStanding standing, int attempts, List<String> blockedBy, StepEntry entry) {

  /** The last day on which the test counts, or null. */
  public LocalDate expiresOn() {
    return entry == null ? null : entry.expiresOn();
  }
}
