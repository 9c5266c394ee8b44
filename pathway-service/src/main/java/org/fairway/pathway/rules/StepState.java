package org.fairway.pathway.rules;

import java.time.LocalDate;

/**
 * How far one step of a registration is.
 *
 * @param step its code, such as {@code CBT}
 * @param done whether it is done; UNKNOWN where it was not told
 * @param doneOn the day on which it was done, or null
 * @param evidence whether evidence was seen
 * @param expiresOn the last day on which a test counts, or null
 */
public record StepState(
    String step, Answer done, LocalDate doneOn, Answer evidence, LocalDate expiresOn) {

  public StepState {
    done = Answer.orUnknown(done);
    evidence = Answer.orUnknown(evidence);
  }
}
