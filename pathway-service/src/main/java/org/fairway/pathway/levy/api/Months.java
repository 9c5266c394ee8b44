package org.fairway.pathway.levy.api;

import java.time.YearMonth;

/** Months as they are written. */
final class Months {
  /** Year and month. */
  static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

  private Months() {}

  static YearMonth of(String month, YearMonth otherwise) {
    return month == null ? otherwise : YearMonth.parse(month);
  }
}
