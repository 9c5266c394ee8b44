package org.fairway.metrics.extract;

import java.time.LocalDate;

/** The one day that all rows of a file are about: that of the first row that tells one. */
final class SnapshotDay {

  private volatile int day = -1;

  boolean isKnown() {
    return day >= 0;
  }

  /** Whether a row may be of this day; the first to ask decides. */
  boolean is(int number) {
    if (day < 0) {
      day = number;
    }
    return day == number;
  }

  int number() {
    return day;
  }

  /** Null while no row told one. */
  LocalDate date() {
    return day < 0 ? null : LocalDate.ofEpochDay(day);
  }
}
