package org.fairway.pathway.opportunity;

/** When in the day, the week or the year work is done. */
public enum WorkPattern {
  DAYS,
  EVENINGS,
  NIGHTS,
  WEEKENDS,
  ROTATING_SHIFTS,
  TERM_TIME,
  FLEXIBLE
}
