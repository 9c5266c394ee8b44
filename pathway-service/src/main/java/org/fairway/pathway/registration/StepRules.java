package org.fairway.pathway.registration;

import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.support.Refusal;

/** Which results can be written down. */
final class StepRules {

  private StepRules() {}

  /**
   * Lets a result pass.
   *
   * @throws Refusal kind INPUT for a step of another regulator, a pass without evidence, a test
   *     without its end; kind STATE for a step before its time or after the registration
   */
  static void check(Plan plan, List<StepEntry> before, StepEntry entry) {
    PlannedStep planned =
        plan.find(entry.step())
            .orElseThrow(
                () ->
                    Refusal.input(
                        "/step", "unknown-step", plan.regulator() + " has no such step."));
    boolean passed = entry.result() == StepResult.PASSED;
    if (passed && entry.evidence() == null) {
      throw Refusal.input("/evidence", "evidence-missing", "What is passed has evidence.");
    }
    expiry(planned, entry, passed);
    order(plan, planned, before, entry);
  }

  private static void expiry(PlannedStep planned, StepEntry entry, boolean passed) {
    boolean needed = passed && planned.expires();
    if (needed && entry.expiresOn() == null) {
      throw Refusal.input("/expiresOn", "expiry-missing", "Until when the test counts is needed.");
    }
    if (!needed && entry.expiresOn() != null) {
      throw Refusal.input("/expiresOn", "no-expiry", "Only tests that were passed expire.");
    }
    if (needed && entry.expiresOn().isBefore(entry.doneOn())) {
      throw Refusal.input("/expiresOn", "before-done", "It counts from the day it was passed on.");
    }
  }

  private static void order(
      Plan plan, PlannedStep planned, List<StepEntry> before, StepEntry entry) {
    LocalDate day = entry.doneOn();
    if (new Tracker(plan, before, LocalDate.MAX).registeredOn().isPresent()) {
      throw Refusal.state("registered-already", "The registration is done.");
    }
    List<String> missing = new Tracker(plan, before, day).missing(planned);
    if (!missing.isEmpty()) {
      throw Refusal.state(
          "step-out-of-order",
          "On %s these steps were not done, or counted no longer: %s."
              .formatted(day, String.join(", ", missing)));
    }
  }
}
