package org.fairway.pathway.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an attempt, or that a line was wrong. */
@Schema(name = "RegistrationResult")
public enum StepResult {
  PASSED,
  FAILED,
  /** The line that it names does not hold. */
  ANNULLED
}
