package org.fairway.referral.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.fairway.referral.referral.SustainedCheck.Result;

/**
 * What is known of somebody's days in work.
 *
 * @param inWorkOn the last day of which it was told that they were in work; null for none
 * @param endedOn the last day of which it was told that work ended; null for none
 */
record Lasting(LocalDate inWorkOn, LocalDate endedOn) {

  /** Whether they were in work on a day; empty when what is known decides nothing. */
  Optional<Result> at(LocalDate day) {
    if (reaches(inWorkOn, day) || reaches(endedOn, day)) {
      return Optional.of(Result.SUSTAINED);
    }
    return endedOn == null ? Optional.empty() : Optional.of(Result.NOT_SUSTAINED);
  }

  /** The day that decides it. */
  LocalDate evidence(LocalDate day) {
    return reaches(inWorkOn, day) ? inWorkOn : endedOn;
  }

  private static boolean reaches(LocalDate known, LocalDate day) {
    return known != null && !known.isBefore(day);
  }
}
