package org.fairway.pathway.programme;

import java.util.UUID;

/** Tells how many are on a programme; enrolments know. */
public interface OpenEnrolments {

  /** Enrolments on the programme that have not ended. Joins the caller's transaction. */
  long on(UUID programme);
}
