package org.fairway.pathway.levy;

/** Where a commitment stands. */
public enum CommitmentState {
  /** It follows an enrolment that has not begun: nothing falls due. */
  AWAITED,
  /** Instalments fall due from its first day on. */
  RUNNING,
  /** On an agreed break: nothing falls due. */
  ON_BREAK,
  COMPLETED,
  /** Ended early. */
  LEFT,
  /** It never began. */
  DROPPED;

  /** Whether nothing leads on from here. */
  boolean ended() {
    return this == COMPLETED || this == LEFT || this == DROPPED;
  }
}
