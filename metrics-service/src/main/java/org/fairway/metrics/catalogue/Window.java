package org.fairway.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What time an indicator's counts cover. */
@Schema(name = "IndicatorWindow", description = "What time an indicator's counts cover")
public enum Window {
  /** The last day of the financial year. */
  SNAPSHOT(1),
  /** The financial year. */
  FINANCIAL_YEAR(1),
  /** The mean of the financial year and the one before. */
  TWO_YEAR_AVERAGE(2),
  /** The same, by the name of earlier guidance. */
  TWO_YEAR_ROLLING_AVERAGE(2),
  /** The twelve months before a survey. */
  LAST_12_MONTHS(1);

  private final int years;

  Window(int years) {
    this.years = years;
  }

  public int years() {
    return years;
  }
}
