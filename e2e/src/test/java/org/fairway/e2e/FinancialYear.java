package org.fairway.e2e;

import java.time.LocalDate;
import java.time.ZoneId;

/** The year in which what a journey does is counted. */
final class FinancialYear {
  private FinancialYear() {}

  /** From April to March, as reports are asked for it: {@code 2026-27}. */
  static String ofToday() {
    int from = LocalDate.now(ZoneId.of("Europe/London")).minusMonths(3).getYear();
    return "%d-%02d".formatted(from, (from + 1) % 100);
  }
}
