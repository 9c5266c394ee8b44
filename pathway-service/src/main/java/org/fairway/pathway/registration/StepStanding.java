package org.fairway.pathway.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a step stands on a date. */
@Schema(name = "RegistrationStanding")
public enum StepStanding {
  /** A step that has to come first is not done. */
  BLOCKED,
  OPEN,
  /** The last attempt failed. */
  FAILED,
  DONE,
  /** It was done, and the test counts no longer: it is to be done again. */
  EXPIRED
}
