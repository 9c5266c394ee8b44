package org.fairway.pathway.programme;

/** Whether somebody may still be offered a place. */
public enum ProgrammeStatus {
  OPEN,
  CLOSED
}
