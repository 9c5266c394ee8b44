package org.fairway.pathway.programme;

import java.util.UUID;

/** Tells how many are on a programme; enrolments know. */
public interface OpenEnrolments {

  /**
   * All enrolments on the programme that have not ended, also those which the caller does not see:
   * the number is not for employers. Joins the caller's transaction.
   */
  long on(UUID programme);
}
